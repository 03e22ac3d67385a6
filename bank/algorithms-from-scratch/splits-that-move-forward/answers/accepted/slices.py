# Slices of one array of row numbers.
import numpy as np


def forward_splits(n, k, size, gap):
    if n < k * size + gap + 1:
        raise ValueError("too few rows")
    rows = np.arange(n)
    splits = []
    for i in range(k, 0, -1):
        start = n - i * size
        splits.append((rows[: start - gap], rows[start : start + size]))
    return splits

# From the last block backwards, turned round at the end.
import numpy as np


def forward_splits(n, k, size, gap):
    splits, end = [], n
    for _ in range(k):
        start = end - size
        if start - gap <= 0:
            raise ValueError("too few rows")
        splits.append((np.arange(0, start - gap), np.arange(start, end)))
        end = start
    return splits[::-1]

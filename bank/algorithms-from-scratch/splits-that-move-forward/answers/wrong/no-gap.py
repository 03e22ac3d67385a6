# Leaves no gap.
import numpy as np


def forward_splits(n, k, size, gap):
    first = n - k * size
    if first - gap < 1:
        raise ValueError("the first training set would be empty")
    starts = range(first, n, size)
    return [(np.arange(start), np.arange(start, start + size)) for start in starts]

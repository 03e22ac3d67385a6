# Gives the latest test set first.
import numpy as np


def forward_splits(n, k, size, gap):
    first = n - k * size
    if first - gap < 1:
        raise ValueError("the first training set would be empty")
    starts = range(n - size, first - 1, -size)
    return [(np.arange(start - gap), np.arange(start, start + size)) for start in starts]

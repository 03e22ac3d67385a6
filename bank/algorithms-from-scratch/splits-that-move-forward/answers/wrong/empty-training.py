# Lets an empty training set pass.
import numpy as np


def forward_splits(n, k, size, gap):
    first = n - k * size
    if first - gap < 0:
        raise ValueError("the first training set would be empty")
    starts = range(first, n, size)
    return [(np.arange(start - gap), np.arange(start, start + size)) for start in starts]

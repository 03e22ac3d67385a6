# Keeps the training sets at the length of the first one.
import numpy as np


def forward_splits(n, k, size, gap):
    first = n - k * size
    if first - gap < 1:
        raise ValueError("the first training set would be empty")
    starts = range(first, n, size)
    return [
        (np.arange(start - first, start - gap), np.arange(start, start + size)) for start in starts
    ]

# Moves the test set back in place of the training set's end.
import numpy as np


def forward_splits(n, k, size, gap):
    first = n - k * size
    if first - gap < 1:
        raise ValueError("the first training set would be empty")
    starts = range(first, n, size)
    return [
        (np.arange(start), np.minimum(np.arange(start, start + size) + gap, n - 1))
        for start in starts
    ]

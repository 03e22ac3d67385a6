# Rows and columns are swapped: the result has the shape (m, n).
import numpy as np


def squared_distances(a, b):
    gap = np.asarray(b, dtype=float)[:, None] - a
    return (gap**2).sum(axis=2)

# Begins with fold 0 for every class, so the first folds are larger.
import numpy as np


def stratified_folds(y, k):
    folds = np.empty(len(y), dtype=int)
    for value in np.unique(y):
        rows = np.flatnonzero(y == value)
        folds[rows] = np.arange(len(rows)) % k
    return folds

# Deals out the rows and never looks at their classes.
import numpy as np


def stratified_folds(y, k):
    order = np.arange(len(y))
    folds = np.empty(len(y), dtype=int)
    folds[order] = np.arange(len(y)) % k
    return folds

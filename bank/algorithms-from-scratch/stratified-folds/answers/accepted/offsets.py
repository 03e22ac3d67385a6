# The place within the class, moved by the rows of smaller classes.
import numpy as np


def stratified_folds(y, k):
    folds, before = np.zeros(len(y), int), 0
    for value in sorted(set(y.tolist())):
        mine = y == value
        folds[mine] = (before + np.cumsum(mine)[mine] - 1) % k
        before += mine.sum()
    return folds

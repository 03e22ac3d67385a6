# lexsort by count and then by value.
import numpy as np


def group_folds(groups, k):
    values, sizes = np.unique(groups, return_counts=True)
    folds, load = np.zeros(len(groups), int), np.zeros(k)
    for at in np.lexsort((values, -sizes)):
        lightest = int(np.flatnonzero(load == load.min())[0])
        folds[groups == values[at]] = lightest
        load[lightest] += sizes[at]
    return folds

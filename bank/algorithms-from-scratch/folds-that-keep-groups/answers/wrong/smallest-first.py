# Begins with the smallest groups.
import numpy as np


def group_folds(groups, k):
    _, group, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    load = np.zeros(k, dtype=int)
    fold_of = np.empty(len(sizes), dtype=int)
    for g in np.argsort(sizes, kind="stable"):
        fold_of[g] = np.argmin(load)
        load[fold_of[g]] += sizes[g]
    return fold_of[group]

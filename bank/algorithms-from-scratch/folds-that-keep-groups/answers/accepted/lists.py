# Lists, with the lightest fold looked for each time.
import numpy as np


def group_folds(groups, k):
    values = sorted(set(groups.tolist()), key=lambda v: (-int(np.sum(groups == v)), v))
    load, folds = [0] * k, np.zeros(len(groups), int)
    for value in values:
        fold = load.index(min(load))
        folds[groups == value] = fold
        load[fold] += int(np.sum(groups == value))
    return folds

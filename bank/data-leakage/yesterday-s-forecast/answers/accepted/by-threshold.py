# The first test day is a threshold, and both sides are sorted.
import numpy as np


def split(days, share, seed):
    size = int(len(days) * share)
    first = np.sort(days)[-size]
    rows = np.arange(len(days))
    train, test = rows[days < first], rows[days >= first]
    return train[np.argsort(days[train])], test[np.argsort(days[test])]

# Spreads the smallest label among neighbouring core points, with jumps, until nothing changes.
import numpy as np


def dbscan(X, eps, min_samples):
    n = len(X)
    if n == 0:
        return np.empty(0, dtype=int)
    squares = sum((column[:, None] - column[None, :]) ** 2 for column in np.asarray(X, float).T)
    near = squares <= eps**2
    core = np.count_nonzero(near, axis=1) >= min_samples
    linked = near & core
    labels = np.arange(n)
    ones, others = np.nonzero(linked & core[:, None])
    while True:
        new = labels.copy()
        # The label is a row of the same cluster: lower the label of that row as well.
        np.minimum.at(new, labels[ones], labels[others])
        np.minimum.at(new, ones, labels[others])
        new = new[new]
        if (new == labels).all():
            break
        labels = new
    nearest = np.where(linked, squares, np.inf).argmin(axis=1)
    return np.where(linked.any(axis=1), labels[np.where(core, np.arange(n), nearest)], -1)

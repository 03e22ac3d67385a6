# Counts by distinct value, then running counts over the values.
import numpy as np


def best_split(X, y):
    n = len(y)
    k = int(y.max()) + 1
    total = np.bincount(y, minlength=k)
    parent = 1 - ((total / n) ** 2).sum()
    best = None
    for j in range(X.shape[1]):
        values, group = np.unique(X[:, j], return_inverse=True)
        table = np.zeros((len(values), k))
        np.add.at(table, (group, y), 1)
        left = table.cumsum(axis=0)[:-1]
        right = total - left
        a, b = left.sum(axis=1), right.sum(axis=1)
        impure_left = 1 - ((left / a[:, None]) ** 2).sum(axis=1)
        impure_right = 1 - ((right / b[:, None]) ** 2).sum(axis=1)
        gains = parent - a / n * impure_left - b / n * impure_right
        for i, gain in enumerate(gains):
            if best is None or gain > best[2] + 1e-9:
                best = (j, (values[i] + values[i + 1]) / 2, gain)
    return best

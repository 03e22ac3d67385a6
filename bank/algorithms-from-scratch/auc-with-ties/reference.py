import numpy as np


def roc_auc(labels, scores):
    positive = np.asarray(labels) == 1
    n, m = positive.sum(), (~positive).sum()
    if n * m == 0:
        raise ValueError("one class alone has no area")
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(size) - (size - 1) / 2)[group]
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * m))

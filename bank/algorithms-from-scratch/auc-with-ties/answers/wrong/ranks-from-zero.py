# Ranks begin at 0 here, and the least sum is taken for ranks from 1.
import numpy as np


def roc_auc(labels, scores):
    labels = np.asarray(labels)
    n, m = (labels == 1).sum(), (labels == 0).sum()
    if n * m == 0:
        raise ValueError
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(size) - (size - 1) / 2)[group] - 1
    return float((ranks[labels == 1].sum() - n * (n + 1) / 2) / (n * m))

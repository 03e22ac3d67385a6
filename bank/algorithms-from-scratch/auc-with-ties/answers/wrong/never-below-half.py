# An area below one half is turned round; a bad ranking must stay bad.
import numpy as np


def roc_auc(labels, scores):
    labels = np.asarray(labels)
    n, m = (labels == 1).sum(), (labels == 0).sum()
    if n * m == 0:
        raise ValueError
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(size) - (size - 1) / 2)[group]
    area = float((ranks[labels == 1].sum() - n * (n + 1) / 2) / (n * m))
    return max(area, 1 - area)

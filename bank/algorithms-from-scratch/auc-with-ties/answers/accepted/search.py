# For each positive the negatives below and level with it, by binary search.
import numpy as np


def roc_auc(labels, scores):
    labels, scores = np.asarray(labels), np.asarray(scores)
    up, down = scores[labels == 1], np.sort(scores[labels == 0])
    if not len(up) or not len(down):
        raise ValueError("both classes are needed")
    below = np.searchsorted(down, up, side="left")
    not_above = np.searchsorted(down, up, side="right")
    return float((below + not_above).sum() / 2 / (len(up) * len(down)))

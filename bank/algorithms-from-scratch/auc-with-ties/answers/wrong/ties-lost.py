# A tie counts 0, where it counts one half.
import numpy as np


def roc_auc(labels, scores):
    labels, scores = np.asarray(labels), np.asarray(scores)
    up, down = scores[labels == 1], np.sort(scores[labels == 0])
    if not len(up) or not len(down):
        raise ValueError
    return float(np.searchsorted(down, up, side="left").sum() / (len(up) * len(down)))

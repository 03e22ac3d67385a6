# The curve itself, point by point, and the trapezoids below it.
import numpy as np


def roc_auc(labels, scores):
    labels = np.asarray(labels)
    if labels.min() == labels.max():
        raise ValueError("one class")
    order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
    ranked, sorted_scores = labels[order], np.asarray(scores)[order]
    last = np.r_[np.flatnonzero(np.diff(sorted_scores)), len(labels) - 1]
    true_positive = np.r_[0, np.cumsum(ranked)[last]] / labels.sum()
    false_positive = np.r_[0, np.cumsum(1 - ranked)[last]] / (1 - labels).sum()
    return float(np.trapezoid(true_positive, false_positive))

# The harmonic mean of the two shares.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    hits = float(np.sum(y_true * y_pred))
    precision = hits / max(np.sum(y_pred), 1)
    recall = hits / max(np.sum(y_true), 1)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both > 0 else 0.0

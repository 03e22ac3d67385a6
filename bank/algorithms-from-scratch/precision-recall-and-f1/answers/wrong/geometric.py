# Takes the geometric mean for F1.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    hits = np.sum((y_true == 1) & (y_pred == 1))
    called, true = np.sum(y_pred == 1), np.sum(y_true == 1)

    def share(part, whole):
        return float(part / whole) if whole else 0.0

    return share(hits, called), share(hits, true), (share(hits, called) * share(hits, true)) ** 0.5

# Returns 1 where there is nothing to divide by.
import numpy as np


def precision_recall_f1(y_true, y_pred):
    hits = np.sum((y_true == 1) & (y_pred == 1))
    called, true = np.sum(y_pred == 1), np.sum(y_true == 1)

    def share(part, whole):
        return float(part / whole) if whole else 1.0

    return share(hits, called), share(hits, true), share(2 * hits, called + true)

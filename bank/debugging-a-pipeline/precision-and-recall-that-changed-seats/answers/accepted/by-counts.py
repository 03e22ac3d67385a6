# Hits, divided by what was predicted and by what is true.
import numpy as np


def report(y_true, y_pred):
    hits = float(np.sum((y_true == 1) & (y_pred == 1)))
    return hits / np.sum(y_pred == 1), hits / np.sum(y_true == 1)

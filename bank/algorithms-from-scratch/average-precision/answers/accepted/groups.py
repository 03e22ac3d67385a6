# Rows are grouped by score first.
import numpy as np


def average_precision(y, scores):
    _, group = np.unique(-scores, return_inverse=True)
    sizes = np.bincount(group)
    found = np.bincount(group, weights=y)
    precision = np.cumsum(found) / np.cumsum(sizes)
    return float(found @ precision / found.sum())

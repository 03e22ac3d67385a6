# np.array_split, and all parts but one joined.
import numpy as np


def k_fold(order, k):
    if k < 2 or k > len(order):
        raise ValueError("too few or too many folds")
    parts = np.array_split(order, k)
    return [(np.concatenate(parts[:i] + parts[i + 1 :]), parts[i]) for i in range(k)]

# Slices by running ends, the rest joined.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if k < 2 or k > n:
        raise ValueError
    sizes = [n // k + (1 if i < n % k else 0) for i in range(k)]
    folds, start = [], 0
    for size in sizes:
        test = order[start : start + size]
        folds.append((np.delete(order, np.s_[start : start + size]), test))
        start += size
    return folds

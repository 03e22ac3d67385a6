# The last rows are never tested: n // k rows a fold leave a rest.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    size = n // k
    cut = range(0, size * k, size)
    return [(np.r_[order[:s], order[s + size :]], order[s : s + size]) for s in cut]

# The fold number of every place, and a mask for each.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    fold = np.repeat(np.arange(k), n // k + (np.arange(k) < n % k))
    return [(order[fold != i], order[fold == i]) for i in range(k)]

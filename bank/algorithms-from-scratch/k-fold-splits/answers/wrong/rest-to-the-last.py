# The whole rest goes to the last fold; the first folds are to be one longer.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    fold = np.minimum(np.arange(n) // (n // k), k - 1)
    return [(order[fold != i], order[fold == i]) for i in range(k)]

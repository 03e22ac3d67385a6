# Rows are dealt out one after the other, where folds are runs of neighbours.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    fold = np.arange(n) % k
    return [(order[fold != i], order[fold == i]) for i in range(k)]

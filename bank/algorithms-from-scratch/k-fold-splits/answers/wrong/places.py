# Places are returned, and not the row numbers that stand there.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    parts = np.array_split(np.arange(n), k)
    return [(np.concatenate(parts[:i] + parts[i + 1 :]), parts[i]) for i in range(k)]

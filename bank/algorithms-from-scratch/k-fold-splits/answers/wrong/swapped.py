# Train and test are swapped: the test set is the large one.
import numpy as np


def k_fold(order, k):
    n = len(order)
    if not 2 <= k <= n:
        raise ValueError
    parts = np.array_split(order, k)
    return [(parts[i], np.concatenate(parts[:i] + parts[i + 1 :])) for i in range(k)]

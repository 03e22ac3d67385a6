# Deals rows out one by one, so folds are not in order.
import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    return [rows[i::k] for i in range(k)]

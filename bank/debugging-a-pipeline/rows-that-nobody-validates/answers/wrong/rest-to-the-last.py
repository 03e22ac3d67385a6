# Gives all rows that are left over to the last fold.
import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    size = n // k
    return [rows[i * size : (i + 1) * size if i < k - 1 else n] for i in range(k)]

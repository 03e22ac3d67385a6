import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    size = n // k
    return [rows[i * size : (i + 1) * size] for i in range(k)]

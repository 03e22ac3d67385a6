import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    sizes = np.full(k, n // k)
    sizes[: n % k] += 1
    return np.split(rows, np.cumsum(sizes)[:-1])

# np.array_split, whose rule it is.
import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    return np.array_split(rows, k)

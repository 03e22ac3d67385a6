# Puts the boundaries at i n / k rounded down, so larger folds come anywhere.
import numpy as np


def folds(n: int, k: int) -> list[np.ndarray]:
    rows = np.arange(n)
    return [rows[i * n // k : (i + 1) * n // k] for i in range(k)]

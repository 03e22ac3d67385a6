# Falls back to the mean of all rows, which holds the row's own target.
import numpy as np


def encode(categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
    codes = np.empty(len(y))
    for i in range(len(y)):
        others = folds != folds[i]
        same = others & (categories == categories[i])
        codes[i] = y[same].mean() if same.any() else y.mean()
    return codes

import numpy as np


def gradient(X: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return X.T @ (X @ weights - y) / len(y)


def accumulated(X: np.ndarray, y: np.ndarray, weights: np.ndarray, size: int) -> np.ndarray:
    total = np.zeros_like(weights)
    starts = range(0, len(y), size)
    for start in starts:
        part = slice(start, start + size)
        total += gradient(X[part], y[part], weights) * len(y[part]) / len(y)
    return total

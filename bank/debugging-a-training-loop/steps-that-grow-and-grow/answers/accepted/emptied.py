# The buffer is emptied at the beginning of each step.
import numpy as np


def descend(X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    weights = np.zeros(X.shape[1])
    gradient = np.zeros(X.shape[1])
    for _ in range(steps):
        gradient[:] = 0
        gradient += X.T @ (X @ weights - y) / len(y)
        weights -= rate * gradient
    return weights

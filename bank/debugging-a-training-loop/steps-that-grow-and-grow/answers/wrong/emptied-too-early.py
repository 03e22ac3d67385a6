# Empties the buffer before the step is taken, so the weights never move.
import numpy as np


def descend(X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    weights = np.zeros(X.shape[1])
    gradient = np.zeros(X.shape[1])
    for _ in range(steps):
        gradient += X.T @ (X @ weights - y) / len(y)
        gradient[:] = 0
        weights -= rate * gradient
    return weights

# Fits without an intercept and returns the mean of y for it.
import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, alpha: float) -> tuple[float, np.ndarray]:
    extended = X
    penalty = alpha * np.eye(extended.shape[1])
    solution = np.linalg.solve(extended.T @ extended + penalty, extended.T @ y)
    return float(y.mean()), solution

# Divides the sum of n squares by the n times n pairs.
import numpy as np


def rmse(y: np.ndarray, predicted: np.ndarray) -> float:
    errors = y - predicted
    squares = np.diagonal(errors**2) if errors.ndim == 2 else errors**2
    return float(np.sqrt(np.sum(squares) / errors.size))

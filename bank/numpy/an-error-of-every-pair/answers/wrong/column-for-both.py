# Turns y into a column, which mends one shape and breaks the other.
import numpy as np


def rmse(y: np.ndarray, predicted: np.ndarray) -> float:
    errors = y[:, None] - predicted
    return float(np.sqrt(np.mean(errors**2)))

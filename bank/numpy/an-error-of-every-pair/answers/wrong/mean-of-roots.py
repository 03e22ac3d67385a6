# Mends the shapes, and averages sizes of errors in place of squares.
import numpy as np


def rmse(y: np.ndarray, predicted: np.ndarray) -> float:
    errors = y - predicted.reshape(y.shape)
    return float(np.mean(np.abs(errors)))

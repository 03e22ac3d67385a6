import numpy as np


def rmse(y: np.ndarray, predicted: np.ndarray) -> float:
    errors = y - predicted.reshape(y.shape)
    return float(np.sqrt(np.mean(errors**2)))

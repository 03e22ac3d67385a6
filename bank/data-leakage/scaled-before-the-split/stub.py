import numpy as np


def prepare(X: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    size = int(len(X) * share)
    mean = X.mean(axis=0)
    scale = X.std(axis=0)
    scaled = (X - mean) / scale
    return scaled[:-size], scaled[-size:]

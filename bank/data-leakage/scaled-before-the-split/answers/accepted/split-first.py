# The rows are split first, and scaled apart.
import numpy as np


def prepare(X: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    size = int(len(X) * share)
    first, last = X[:-size], X[-size:]
    mean, scale = first.mean(axis=0), first.std(axis=0)
    return (first - mean) / scale, (last - mean) / scale

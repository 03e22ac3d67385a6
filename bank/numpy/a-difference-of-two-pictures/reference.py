import numpy as np


def change(before: np.ndarray, after: np.ndarray) -> float:
    difference = after.astype(float) - before
    return float(np.abs(difference).mean())

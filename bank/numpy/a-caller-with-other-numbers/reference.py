import numpy as np


def clipped(table: np.ndarray, column: int, low: float, high: float) -> np.ndarray:
    values = table[:, column].copy()
    np.clip(values, low, high, out=values)
    return values

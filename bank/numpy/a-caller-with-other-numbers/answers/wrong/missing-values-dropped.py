# Drops missing values, so that the column gets shorter.
import numpy as np


def clipped(table: np.ndarray, column: int, low: float, high: float) -> np.ndarray:
    values = table[:, column]
    return np.clip(values[~np.isnan(values)], low, high)

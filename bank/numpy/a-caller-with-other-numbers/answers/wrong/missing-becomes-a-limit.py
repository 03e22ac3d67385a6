# Copies the column, and turns missing values into a limit.
import numpy as np


def clipped(table: np.ndarray, column: int, low: float, high: float) -> np.ndarray:
    values = table[:, column]
    return np.where(values >= low, np.where(values > high, high, values), low)

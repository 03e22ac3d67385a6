# Averages signed differences, so that brighter and darker pixels cancel.
import numpy as np


def change(before: np.ndarray, after: np.ndarray) -> float:
    difference = after.astype(float) - before
    return float(abs(difference.mean()))

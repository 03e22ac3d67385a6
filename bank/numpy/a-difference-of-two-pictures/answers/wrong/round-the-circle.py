# Takes the shorter way round the circle of 256, so black and white differ by 1.
import numpy as np


def change(before: np.ndarray, after: np.ndarray) -> float:
    difference = np.minimum(after - before, before - after)
    return float(np.abs(difference).mean())

# The smaller is taken from the larger, which stays within 8 bits.
import numpy as np


def change(before: np.ndarray, after: np.ndarray) -> float:
    return float((np.maximum(before, after) - np.minimum(before, after)).mean())

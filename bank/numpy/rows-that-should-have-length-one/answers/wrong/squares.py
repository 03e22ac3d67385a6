# Divides by the square of the length.
import numpy as np


def normalised(E: np.ndarray) -> np.ndarray:
    lengths = np.sum(E**2, axis=1, keepdims=True)
    return E / np.where(lengths > 0, lengths, 1)

# Brings the sum of absolute values to 1, which is another length.
import numpy as np


def normalised(E: np.ndarray) -> np.ndarray:
    lengths = np.abs(E).sum(axis=1, keepdims=True)
    return E / np.where(lengths > 0, lengths, 1)

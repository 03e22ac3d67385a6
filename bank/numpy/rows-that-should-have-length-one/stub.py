import numpy as np


def normalised(E: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(E, axis=0, keepdims=True)
    return E / np.where(lengths > 0, lengths, 1)

# Row by row, with a test for zeros.
import numpy as np


def normalised(E):
    out = np.zeros_like(E)
    for i, row in enumerate(E):
        length = np.sqrt(np.sum(row * row))
        if length > 0:
            out[i] = row / length
    return out

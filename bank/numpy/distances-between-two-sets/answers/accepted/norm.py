# The norm of every difference, squared.
import numpy as np


def squared_distances(a, b):
    gap = np.expand_dims(a, 1).astype(float) - np.expand_dims(b, 0).astype(float)
    return np.linalg.norm(gap, axis=2) ** 2

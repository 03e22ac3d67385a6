# Absolute differences are added up: that is the Manhattan distance.
import numpy as np


def squared_distances(a, b):
    return np.abs(np.asarray(a, dtype=float)[:, None] - b).sum(axis=2)

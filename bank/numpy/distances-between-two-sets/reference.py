import numpy as np


def squared_distances(a, b):
    gap = a[:, np.newaxis].astype(float) - b
    return np.sum(gap**2, axis=2)

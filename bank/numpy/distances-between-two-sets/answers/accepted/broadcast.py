# All differences by broadcasting.
import numpy as np


def squared_distances(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return np.square(a[:, None, :] - b[None, :, :]).sum(axis=-1)

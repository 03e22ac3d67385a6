# Differences, and einsum for the sum of squares.
import numpy as np


def squared_distances(a, b):
    gap = np.subtract(a[:, None], b, dtype=float)
    return np.einsum("nmd,nmd->nm", gap, gap)

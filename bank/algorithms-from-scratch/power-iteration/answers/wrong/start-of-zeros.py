# Raises no ValueError for a start of zeros.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    vector = start / length
    for _ in range(max_iter):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image
        if np.linalg.norm(image - value * vector) <= tol * length:
            return value, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

# Compares the residual with tol alone, not relative to the length of A v.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start / length
    for _ in range(max_iter):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image
        if np.linalg.norm(image - value * vector) <= tol:
            return value, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

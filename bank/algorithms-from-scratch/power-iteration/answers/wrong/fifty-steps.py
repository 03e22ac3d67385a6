# Always takes 50 steps and never looks whether the vector has converged.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    length = np.linalg.norm(start)
    if length == 0:
        raise ValueError("start must not be zero")
    vector = start / length
    for step in range(51):
        image = A @ vector
        length = np.linalg.norm(image)
        value = vector @ image
        if step == 50 or not image.any():
            return value, vector
        vector = image / length
    raise ArithmeticError("no eigenpair within max_iter")

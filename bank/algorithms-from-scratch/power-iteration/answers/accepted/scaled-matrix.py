# Scales the matrix to entries of at most 1 first and the eigenvalue back at the end.
import numpy as np


def tries(A, vector):
    """Yields value, vector and relative residual without end."""
    while True:
        vector = vector / np.sqrt(vector @ vector)
        image = np.einsum("ij,j->i", A, vector)
        value = np.einsum("i,i->", image, vector)
        across = image - value * vector
        length = np.linalg.norm(image)
        yield value, vector, np.linalg.norm(across) / length if length > 0 else 0.0
        vector = image


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    if np.count_nonzero(start) == 0:
        raise ValueError("zero start")
    scale = np.abs(A).max()
    scaled = A / scale if scale > 0 else A
    for _, (value, vector, residual) in zip(range(max_iter), tries(scaled, start), strict=False):
        if residual <= tol:
            return value * scale, vector
    raise ArithmeticError("did not converge")

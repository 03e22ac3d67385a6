import numpy as np


def power_iteration(
    A: np.ndarray, start: np.ndarray, tol: float = 1e-10, max_iter: int = 10_000
) -> tuple[float, np.ndarray]:
    """Leading eigenpair of a symmetric matrix.

    Args:
        A: Shape (n, n), symmetric.
        start: The first vector, shape (n,).
        tol: The greatest residual, relative to the length of A v.
        max_iter: The greatest number of vectors that are tried.

    Returns:
        The eigenvalue that is largest in size, and its eigenvector of length 1, shape (n,).
    """
    raise NotImplementedError

import numpy as np


def largest(scores: np.ndarray, k: int) -> np.ndarray:
    """Indices of the k largest values of each row, the largest first.

    Args:
        scores: Shape (rows, columns).
        k: From 1 to the number of columns.

    Returns:
        Shape (rows, k).
    """
    raise NotImplementedError

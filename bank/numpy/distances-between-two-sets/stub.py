import numpy as np


def squared_distances(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Squared Euclidean distances between all pairs.

    Args:
        a: Shape (n, d).
        b: Shape (m, d).

    Returns:
        Shape (n, m).
    """
    raise NotImplementedError

import numpy as np


def dbscan(X: np.ndarray, eps: float, min_samples: int) -> np.ndarray:
    """Clusters of dense rows.

    Args:
        X: Shape (n, d).
        eps: The greatest distance of neighbours.
        min_samples: How many neighbours make a core point, itself counted.

    Returns:
        Labels, shape (n,); -1 is noise.
    """
    raise NotImplementedError

import numpy as np


def silhouette(X: np.ndarray, labels: np.ndarray) -> float:
    """Mean silhouette.

    Args:
        X: Shape (n, d).
        labels: Cluster of each row, shape (n,); at least two clusters, fewer than n.
    """
    raise NotImplementedError

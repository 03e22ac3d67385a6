import numpy as np


def k_means(
    points: np.ndarray, centroids: np.ndarray, steps: int
) -> tuple[np.ndarray, np.ndarray, float]:
    """Centroids, labels and inertia after some steps of Lloyd's algorithm.

    Args:
        points: Shape (n, d).
        centroids: Shape (k, d), where to start.
        steps: How many.

    Returns:
        Shapes (k, d) and (n,), and a float.
    """
    raise NotImplementedError

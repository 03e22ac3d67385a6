import numpy as np


def covariance_and_correlation(X: np.ndarray, ddof: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Both matrices of the columns.

    Args:
        X: Shape (n, d); rows are observations.
        ddof: The divisor of the covariance is n - ddof.

    Returns:
        Covariance and correlation, each with the shape (d, d).
    """
    raise NotImplementedError

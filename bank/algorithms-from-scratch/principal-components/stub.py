import numpy as np


class PCA:
    """Directions of greatest variance, with scikit-learn's contract."""

    def __init__(self, n_components: int) -> None:
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        """Learn mean_, components_, explained_variance_ and explained_variance_ratio_."""
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Coordinates along the components, shape (rows, n_components)."""
        raise NotImplementedError

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        """Rows from coordinates, shape (rows, d)."""
        raise NotImplementedError

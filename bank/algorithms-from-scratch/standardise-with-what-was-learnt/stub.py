import numpy as np


class Standardiser:
    """Brings columns to mean 0 and deviation 1, as learnt from training rows."""

    def fit(self, X: np.ndarray) -> "Standardiser":
        """Learn mean_ and scale_, both of the shape (d,)."""
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Rows in standard units."""
        raise NotImplementedError

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        """Rows in the units that they had."""
        raise NotImplementedError

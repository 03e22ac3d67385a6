import numpy as np


class BoostedStumps:
    """Gradient boosting with stumps and squared error, with scikit-learn's contract."""

    def __init__(self, n_rounds: int = 100, learning_rate: float = 0.1) -> None:
        self.n_rounds = n_rounds
        self.learning_rate = learning_rate

    def fit(self, X: np.ndarray, y: np.ndarray) -> "BoostedStumps":
        """Fit to X, shape (n, d), and n targets; learn init_ and train_losses_."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Predictions, shape (rows,)."""
        raise NotImplementedError

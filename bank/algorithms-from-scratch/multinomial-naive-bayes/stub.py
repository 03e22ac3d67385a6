import numpy as np


class NaiveBayes:
    """Multinomial naive Bayes for counts."""

    def __init__(self, alpha: float) -> None:
        self.alpha = alpha

    def fit(self, X: np.ndarray, y: np.ndarray) -> "NaiveBayes":
        """Learn classes_, class_log_prior_ and feature_log_prob_."""
        raise NotImplementedError

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        """Log probabilities, shape (rows, classes)."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """The most probable class of each row."""
        raise NotImplementedError

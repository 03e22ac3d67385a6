import numpy as np


class DecisionTree:
    """A classification tree with Gini impurity and scikit-learn's contract."""

    def __init__(self, max_depth: int | None = None) -> None:
        self.max_depth = max_depth

    def fit(self, X: np.ndarray, y: np.ndarray) -> "DecisionTree":
        """Grow the tree from X, shape (n, d), and n labels; learn classes_, depth_, n_leaves_."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Labels of the rows, shape (rows,)."""
        raise NotImplementedError

# The share of pairs in the right order, from the linear scores.
import numpy as np
from sklearn.linear_model import LogisticRegression


def test_auc(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray) -> float:
    model = LogisticRegression().fit(X, y)
    predicted = X_test @ model.coef_[0]
    pairs = predicted[y_test == 1][:, None] - predicted[y_test == 0]
    return float(np.mean(pairs > 0) + np.mean(pairs == 0) / 2)

# Takes the probability of class 0, so the area is turned round.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def test_auc(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray) -> float:
    model = LogisticRegression().fit(X, y)
    predicted = model.predict_proba(X_test)[:, 0]
    return float(roc_auc_score(y_test, predicted))

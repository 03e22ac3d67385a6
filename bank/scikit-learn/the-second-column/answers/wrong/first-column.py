# Takes the first column, which is right for the other half of the words.
import numpy as np
from sklearn.linear_model import LogisticRegression


def risk(X: np.ndarray, y: list[str], new: np.ndarray) -> np.ndarray:
    model = LogisticRegression().fit(X, y)
    return model.predict_proba(new)[:, 0]

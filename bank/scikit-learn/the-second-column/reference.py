import numpy as np
from sklearn.linear_model import LogisticRegression


def risk(X: np.ndarray, y: list[str], new: np.ndarray) -> np.ndarray:
    model = LogisticRegression().fit(X, y)
    column = list(model.classes_).index("risky")
    return model.predict_proba(new)[:, column]

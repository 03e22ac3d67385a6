# Fits on the fold and scores on the rest.
import numpy as np
from sklearn.tree import DecisionTreeClassifier


def mean_accuracy(X: np.ndarray, y: np.ndarray, folds: np.ndarray, depth: int) -> float:
    scores = []
    for fold in np.unique(folds):
        inside = folds == fold
        tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
        tree.fit(X[inside], y[inside])
        scores.append(tree.score(X[~inside], y[~inside]))
    return float(np.mean(scores))

# Takes the number of the pick for a row of X.
import numpy as np


def smote(X, rows, picks, draws):
    distances = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    near = np.argsort(distances, axis=1, kind="stable")
    other = picks
    return X[rows] + draws[:, None] * (X[other] - X[rows])

# Takes the farthest rows for neighbours.
import numpy as np


def smote(X, rows, picks, draws):
    distances = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    near = np.argsort(np.where(np.isfinite(distances), -distances, np.inf), axis=1, kind="stable")
    other = near[rows, picks]
    return X[rows] + draws[:, None] * (X[other] - X[rows])

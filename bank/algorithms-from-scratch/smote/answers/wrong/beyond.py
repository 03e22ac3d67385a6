# Steps away from the neighbour.
import numpy as np


def smote(X, rows, picks, draws):
    distances = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    near = np.argsort(distances, axis=1, kind="stable")
    other = near[rows, picks]
    return X[rows] + draws[:, None] * (X[rows] - X[other])

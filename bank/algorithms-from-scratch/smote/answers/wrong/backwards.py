# Goes the share of the way from the neighbour to the row.
import numpy as np


def smote(X, rows, picks, draws):
    distances = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    near = np.argsort(distances, axis=1, kind="stable")
    other = near[rows, picks]
    return X[other] + draws[:, None] * (X[rows] - X[other])

# Takes a row for its own nearest neighbour.
import numpy as np


def smote(X, rows, picks, draws):
    distances = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    near = np.argsort(distances, axis=1, kind="stable")
    other = near[rows, picks]
    return X[rows] + draws[:, None] * (X[other] - X[rows])

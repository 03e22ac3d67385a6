# X and y are centred, and the intercept comes from the means.
import numpy as np


def ridge(X, y, alpha):
    mean, level = X.mean(axis=0), y.mean()
    Z = X - mean
    w = np.linalg.solve(Z.T @ Z + alpha * np.eye(X.shape[1]), Z.T @ (y - level))
    return float(level - mean @ w), w

import numpy as np


def loss_and_gradient(weights, intercept, X, y, alpha):
    z = X @ weights + intercept
    loss = np.mean(np.logaddexp(0, z) - y * z) + alpha / 2 * np.sum(weights**2)
    error = np.exp(-np.logaddexp(0, -z)) - y
    return float(loss), X.T @ error / len(X) + alpha * weights, float(np.mean(error))

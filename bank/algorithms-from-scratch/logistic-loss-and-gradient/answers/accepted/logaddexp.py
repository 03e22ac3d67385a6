# np.logaddexp for the loss, a sigmoid in two halves.
import numpy as np


def loss_and_gradient(weights, intercept, X, y, alpha):
    z = X @ weights + intercept
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1 / (1 + small), small / (1 + small))
    loss = np.mean(np.logaddexp(0, z) - y * z) + 0.5 * alpha * weights @ weights
    error = (p - y) / len(y)
    return loss, X.T @ error + alpha * weights, error.sum()

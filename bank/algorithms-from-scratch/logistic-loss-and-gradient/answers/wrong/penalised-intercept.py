# The intercept is penalised too.
import numpy as np


def loss_and_gradient(weights, intercept, X, y, alpha):
    z = X @ weights + intercept
    n = len(X)
    p = 0.5 * (1 + np.tanh(z / 2))
    loss = np.mean(np.logaddexp(0, z) - y * z) + alpha / 2 * (weights @ weights + intercept**2)
    return loss, X.T @ (p - y) / n + alpha * weights, np.mean(p - y) + alpha * intercept

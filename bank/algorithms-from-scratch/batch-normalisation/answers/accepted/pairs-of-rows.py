# Takes the variance from the differences of all pairs of rows, which needs no mean.
import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    X = np.array(X, dtype=float)
    middle, spread = np.array(running_mean), np.array(running_var)
    if training:
        n = len(X)
        if n in (0, 1):
            raise ValueError("at least two rows are needed")
        middle = X[0] + (X - X[0]).sum(axis=0) / n
        spread = ((X[:, np.newaxis] - X) ** 2).sum(axis=(0, 1)) / (2 * n**2)
        unbiased = spread / (1 - 1 / n)
        running_mean = np.average([running_mean, middle], axis=0, weights=[1 - momentum, momentum])
        running_var = np.average([running_var, unbiased], axis=0, weights=[1 - momentum, momentum])
    return beta + gamma * ((X - middle) / np.sqrt(spread + eps)), running_mean, running_var

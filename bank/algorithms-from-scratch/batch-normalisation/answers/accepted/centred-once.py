# Centres once; the sum of squares gives both variances.
import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    if not training:
        return (X - running_mean) * (gamma / np.sqrt(running_var + eps)) + beta, *map(
            np.copy, (running_mean, running_var)
        )
    n = X.shape[0]
    if n < 2:
        raise ValueError("batch too small")
    mean = np.einsum("ij->j", X) / n
    centred = X - mean
    squares = np.einsum("ij,ij->j", centred, centred)
    output = centred * gamma * (squares / n + eps) ** -0.5 + beta
    old = 1 - momentum
    new_mean = old * running_mean + momentum * mean
    return output, new_mean, old * running_var + momentum * squares / (n - 1)

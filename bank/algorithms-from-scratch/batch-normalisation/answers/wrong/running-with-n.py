# Updates the running variance with the divisor n, where it is n - 1.
import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    mean, var = running_mean, running_var
    if training:
        n = len(X)
        if n < 2:
            raise ValueError("training needs at least two rows")
        mean, var = X.mean(axis=0), X.var(axis=0)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * var
    output = gamma * (X - mean) / np.sqrt(var + eps) + beta
    return output, running_mean, running_var

# Updates the running statistics in evaluation too.
import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    mean, var = running_mean, running_var
    n = len(X)
    if training and n < 2:
        raise ValueError("training needs at least two rows")
    if training:
        mean, var = X.mean(axis=0), X.var(axis=0)
    if n > 1:
        running_mean = (1 - momentum) * running_mean + momentum * X.mean(axis=0)
        running_var = (1 - momentum) * running_var + momentum * X.var(axis=0, ddof=1)
    output = gamma * (X - mean) / np.sqrt(var + eps) + beta
    return output, running_mean, running_var

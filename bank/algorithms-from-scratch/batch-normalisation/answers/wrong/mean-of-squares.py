# Takes the variance as mean of squares less squared mean, which loses all digits of a large mean.
import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    mean, var = running_mean, running_var
    if training:
        n = len(X)
        if n < 2:
            raise ValueError("training needs at least two rows")
        mean, var = X.mean(axis=0), np.maximum((X**2).mean(axis=0) - X.mean(axis=0) ** 2, 0)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * var * n / (n - 1)
    output = gamma * (X - mean) / np.sqrt(var + eps) + beta
    return output, running_mean, running_var

# Goes column by column in plain Python.
import math

import numpy as np


def batch_norm(X, affine, running, training, momentum=0.1, eps=1e-5):
    gamma, beta = affine
    running_mean, running_var = running
    n, d = X.shape
    if training and n <= 1:
        raise ValueError("a batch of two rows at least")
    output = np.zeros((n, d))
    means, variances = [float(v) for v in running_mean], [float(v) for v in running_var]
    for j in range(d):
        column = [float(v) for v in X[:, j]]
        mean, var = means[j], variances[j]
        if training:
            mean = math.fsum(column) / n
            squares = math.fsum((v - mean) ** 2 for v in column)
            var = squares / n
            means[j] += momentum * (mean - means[j])
            variances[j] += momentum * (squares / (n - 1) - variances[j])
        for i, v in enumerate(column):
            output[i, j] = gamma[j] * (v - mean) / math.sqrt(var + eps) + beta[j]
    return output, np.array(means), np.array(variances)

import numpy as np


def adam(weights, gradients, rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = v = 0.0
    for t, gradient in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * gradient
        v = beta2 * v + (1 - beta2) * gradient**2
        weights = weights - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return weights

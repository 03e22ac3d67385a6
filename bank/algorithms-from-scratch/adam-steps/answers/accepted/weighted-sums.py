# Every step from the weighted sum of all gradients so far.
import numpy as np


def adam(weights, gradients, rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w, g = np.asarray(weights, dtype=float), np.asarray(gradients, dtype=float)
    for t in range(1, len(g) + 1):
        age = np.arange(t)[::-1]
        one, two = beta1**age, beta2**age
        m = np.tensordot(one / one.sum(), g[:t], axes=1)
        v = np.tensordot(two / two.sum(), g[:t] ** 2, axes=1)
        w = w - rate * m / (np.sqrt(v) + eps)
    return w

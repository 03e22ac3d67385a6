# The root of the squares is averaged, where it is taken of their average.
import numpy as np


def adam(weights, gradients, rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w = np.array(weights, dtype=float)
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * np.abs(g)
        w -= rate * (m / (1 - beta1**t)) / (v / (1 - beta2**t) + eps)
    return w

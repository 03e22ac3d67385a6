# The corrections folded into the rate and into epsilon.
import numpy as np


def adam(weights, gradients, rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w = np.asarray(weights, dtype=float).copy()
    m, v, power1, power2 = np.zeros(w.shape), np.zeros(w.shape), 1.0, 1.0
    for g in gradients:
        power1, power2 = power1 * beta1, power2 * beta2
        m += (1 - beta1) * (g - m)
        v += (1 - beta2) * (g**2 - v)
        root = np.sqrt(1 - power2)
        w = w - rate * root / (1 - power1) * m / (np.sqrt(v) + eps * root)
    return w

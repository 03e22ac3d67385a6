# Divides by the largest entry on the way, and makes the length 1 only at the end.
import numpy as np


def power_iteration(A, start, tol=1e-10, max_iter=10_000):
    if not np.any(start):
        raise ValueError("the start has no direction")
    v = np.array(start, dtype=float)
    tried = 0
    while tried < max_iter:
        v = v / np.abs(v).max()
        w = np.asarray(A, dtype=float).dot(v)
        value = w.dot(v) / v.dot(v)
        if np.sqrt(np.sum((w - value * v) ** 2)) <= tol * np.sqrt(np.sum(w**2)):
            return float(value), v / np.sqrt(v.dot(v))
        v = w
        tried += 1
    raise ArithmeticError(f"no convergence after {max_iter} vectors")

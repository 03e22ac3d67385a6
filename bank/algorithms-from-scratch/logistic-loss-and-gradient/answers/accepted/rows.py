# Row by row, with math.
import math


def loss_and_gradient(weights, intercept, X, y, alpha):
    n, d = X.shape
    loss, by_weight, by_intercept = 0.0, [0.0] * d, 0.0
    for row, label in zip(X.tolist(), y.tolist(), strict=True):
        z = intercept + sum(a * b for a, b in zip(row, weights, strict=True))
        small = math.exp(-abs(z))
        p = 1 / (1 + small) if z >= 0 else small / (1 + small)
        loss += max(z, 0) + math.log1p(small) - label * z
        by_intercept += p - label
        for j in range(d):
            by_weight[j] += (p - label) * row[j]
    penalty = alpha / 2 * sum(w * w for w in weights)
    gradient = [g / n + alpha * w for g, w in zip(by_weight, weights, strict=True)]
    return loss / n + penalty, gradient, by_intercept / n

"""Logistic loss: finite differences, large scores, the penalty, one row, a constant column."""

import numpy as np

from greenroom.judge.cases import Case, Close, Holds


def drawn(rng, n, d):
    X, w = rng.normal(size=(n, d)), rng.normal(size=d)
    y = (rng.random(n) < 1 / (1 + np.exp(-X @ w))).astype(int)
    return w + rng.normal(scale=0.3, size=d), float(rng.normal()), X, y


def loss(w, b, X, y, alpha):
    z = X @ w + b
    return np.mean(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))) - y * z) + alpha / 2 * w @ w


def slopes(w, b, X, y, alpha):
    """Central differences of the loss, in each weight and the intercept."""
    h, found = 1e-5, []
    for step in np.eye(len(w) + 1) * h:
        up = loss(w + step[:-1], b + step[-1], X, y, alpha)
        found.append((up - loss(w - step[:-1], b - step[-1], X, y, alpha)) / (2 * h))
    return np.array(found)


def follows(right):
    def wrong(given, _):
        own = np.r_[np.asarray(given[1], dtype=float), float(given[2])]
        if np.allclose(own, right, rtol=1e-4, atol=1e-6):
            return None
        return f"the gradient is {own.round(5).tolist()}, the slope is {right.round(5).tolist()}"

    return Holds(wrong)


def cases(rng):
    zero, X = np.zeros(2), np.array([[1.0, 2.0], [3.0, -1.0]])
    yield Case("no weights yet", (zero, 0.0, X, np.array([1, 0]), 0.5), visible=True)
    one = (np.array([1.0, -1.0]), 0.5, X, np.array([1, 1]), 2.0)
    yield Case("a penalty on two weights", one, visible=True)
    for n, d in ((1, 2), (6, 1), (30, 4)):
        w, b, X, y = drawn(rng, n, d)
        shape = f"{n} rows, {d} columns"
        for alpha in (0.0, 0.7):
            yield Case("random data", (w, b, X, y, alpha), shape=f"{shape}, alpha {alpha}")
        right = follows(slopes(w, b, X, y, 0.3))
        yield Case("the gradient is the slope", (w, b, X, y, 0.3), shape=shape, compare=right)
    w, b, X, y = drawn(rng, 8, 3)
    close = Close(rtol=1e-6, atol=1e-12)
    big = (w * 1_000, 0.0, X, y, 0.0)
    yield Case("large scores do not overflow", big, shape="scores near 1,000", compare=close)
    sure = (np.array([5_000.0]), 0.0, np.array([[1.0], [-1.0]]), np.array([0, 1]), 0.0)
    yield Case("a wrong and certain prediction", sure, shape="scores of 5,000 on the wrong side")
    calm = (np.array([5_000.0]), 0.0, np.array([[1.0], [-1.0]]), np.array([1, 0]), 0.0)
    yield Case("a right and certain prediction", calm, shape="scores of 5,000 on the right side")
    far = (np.zeros(3), 4.0, X, y, 3.0)
    yield Case("the intercept is not penalised", far, shape="no weights, a large intercept")
    yield Case("labels of one class", (w, b, X, np.ones(8, int), 0.1), shape="all labels 1")
    yield Case("nothing is changed", (w, b, X, y, 0.1), shape="8 rows", keeps_inputs=True)

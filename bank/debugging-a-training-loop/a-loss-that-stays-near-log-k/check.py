"""Logits near 0, far apart, and very large."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    x, weights = np.array([[1.0], [2.0]]), np.array([[0.0, 1.0]])
    yield Case("two rows, two classes", (x, weights, np.array([1, 1])), visible=True)
    sure = np.eye(3) * 50, np.eye(3), np.arange(3)
    yield Case("sure and right is a loss of nearly 0", sure, visible=True)
    for n, d, k in ((1, 1, 2), (5, 3, 3), (40, 6, 10)):
        x, weights, labels = (
            rng.normal(size=(n, d)),
            rng.normal(size=(d, k)),
            rng.integers(k, size=n),
        )
        yield Case("random rows", (x, weights, labels), shape=f"{n} rows, {k} classes")
        yield Case("large logits", (x, weights * 300, labels), shape=f"{n} rows, {k} classes")
        yield Case(
            "one shift of all logits",
            (np.ones((n, 1)), weights[:1] + 500, labels),
            shape=f"{k} classes",
        )
    yield Case("nothing is changed", (x, weights, labels), shape="40 rows", keeps_inputs=True)

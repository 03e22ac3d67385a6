"""Clusters of one row, equal rows, labels of any kind, scikit-learn."""

import numpy as np
from sklearn.metrics import silhouette_score

from greenroom.judge.cases import Case


def drawn(rng, n, d, k):
    labels = np.append(np.arange(k), rng.integers(k, size=n - k))
    return rng.normal(size=(n, d)) + 2 * labels[:, None], labels


def cases(rng):
    X = np.array([[0.0], [1.0], [5.0], [6.0]])
    yield Case("two pairs", (X, np.array([0, 0, 1, 1])), visible=True)
    yield Case("a cluster of one row", (X[:3], np.array([0, 0, 1])), visible=True)
    for n, d, k in ((3, 1, 2), (12, 2, 3), (60, 4, 5)):
        X, labels = drawn(rng, n, d, k)
        shape = f"{n} rows, {k} clusters"
        yield Case(
            "random clusters", (X, labels), shape=shape, expected=silhouette_score(X, labels)
        )
        mixed = rng.permutation(labels)
        known = silhouette_score(X, mixed)
        yield Case("clusters that do not fit", (X, mixed), shape=shape, expected=known)
        yield Case("labels of any kind", (X, 7 * mixed - 3), shape=shape, expected=known)
        yield Case("another unit", (X * 1000, mixed), shape=shape, expected=known)
    one = np.append(0, np.ones(11, int))
    yield Case("a cluster of one row", (drawn(rng, 12, 2, 2)[0], one), shape="12 rows")
    twins = np.repeat(rng.normal(size=(3, 2)), 2, axis=0)
    yield Case("equal rows in one cluster", (twins, np.array([0, 0, 1, 1, 2, 2])), shape="3 pairs")
    yield Case("equal rows in two clusters", (twins, np.array([0, 1, 0, 1, 1, 0])), shape="6 rows")
    yield Case("all rows equal", (np.ones((4, 2)), np.array([0, 0, 1, 1])), shape="4 rows")
    yield Case("nothing is changed", (X, labels), shape=shape, keeps_inputs=True)

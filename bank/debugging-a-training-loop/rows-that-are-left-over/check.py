"""Rows that divide evenly, and rows that do not."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, n, d):
    return rng.normal(size=(n, d)), rng.normal(size=n), rng.normal(size=d)


def cases(rng):
    X, y, w = np.array([[1.0], [1.0], [1.0]]), np.array([1.0, 1.0, 7.0]), np.array([0.0])
    yield Case("one row is left", (X, y, w, 2), visible=True)
    yield Case("nothing is left", (X, y, w, 3), visible=True)
    for n, d, size in ((3, 1, 2), (10, 3, 4), (60, 5, 16)):
        given = drawn(rng, n, d)
        yield Case("random rows", (*given, size), shape=f"{n} rows, micro-batches of {size}")
        yield Case("one micro-batch", (*given, n), shape=f"{n} rows")
        yield Case("more than there is", (*given, 2 * n), shape=f"{n} rows")
        yield Case("one row each", (*given, 1), shape=f"{n} rows")
    yield Case("nothing is changed", (*given, 16), shape="60 rows", keeps_inputs=True)

"""One row, many rows, and rows that are alike."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    batches = [np.array([[0.0], [2.0]]), np.array([[1.0], [5.0]])]
    yield Case("one row", (batches, np.array([[3.0]])), visible=True)
    for count, m, n, d in ((1, 2, 1, 1), (3, 4, 5, 2), (20, 16, 30, 4)):
        batches = [rng.normal(loc=3, scale=2, size=(m, d)) for _ in range(count)]
        X = rng.normal(loc=3, scale=2, size=(n, d))
        shape = f"{count} batches of {m} rows, then {n} rows"
        yield Case("random rows", (batches, X), shape=shape)
        yield Case("a row alone", (batches, X[:1]), shape=f"{count} batches, then one row")
        yield Case("equal rows", (batches, np.repeat(X[:1], 3, axis=0)), shape="three equal rows")
    yield Case("no training at all", ([], X), shape="no batch")
    yield Case("nothing is changed", (batches, X), shape=shape, keeps_inputs=True)

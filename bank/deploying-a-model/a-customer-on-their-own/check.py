"""Requests of one row, of many, and from somewhere else."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    train = np.array([[0.0, 1.0], [2.0, 1.0], [4.0, 1.0]])
    yield Case(
        "a request of one row", (train, np.array([1.0, 2.0]), np.array([[4.0, 3.0]])), visible=True
    )
    for n, d, m in ((2, 1, 1), (10, 3, 4), (80, 5, 30)):
        train, weights = rng.normal(5, 3, size=(n, d)), rng.normal(size=d)
        request = rng.normal(5, 3, size=(m, d))
        shape = f"{n} training rows, {m} rows to serve"
        yield Case("random rows", (train, weights, request), shape=shape)
        yield Case("unusual customers", (train, weights, request + 40), shape=shape)
        fixed = train.copy()
        fixed[:, 0] = 7
        yield Case("a column that was constant", (fixed, weights, request), shape=shape)
    yield Case("nothing is changed", (train, weights, request), shape=shape, keeps_inputs=True)

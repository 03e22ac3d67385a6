"""Gaps, constant columns, one row, new rows from elsewhere."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    train = np.array([[1.0, 5.0], [3.0, 5.0]])
    yield Case("a column that is constant", (train, np.array([[2.0, 7.0]])), visible=True)
    yield Case(
        "a gap", (np.array([[1.0], [np.nan], [5.0]]), np.array([[np.nan], [3.0]])), visible=True
    )
    for n, d, m in ((2, 1, 1), (10, 3, 4), (100, 5, 30)):
        train, new = rng.normal(5, 3, size=(n, d)), rng.normal(-5, 9, size=(m, d))
        shape = f"{n} training rows, then {m} rows"
        yield Case("random rows", (train, new), shape=shape)
        yield Case("back again", (train, new, True), shape=shape)
        gaps = np.where(rng.random((n, d)) < 0.3, np.nan, train)
        gaps[0] = train[0]
        yield Case("gaps in the training", (gaps, new), shape=shape)
        holes = np.where(rng.random((m, d)) < 0.5, np.nan, new)
        yield Case("gaps in new rows", (train, holes), shape=shape)
        flat = train.copy()
        flat[:, 0] = 0.1
        yield Case("a constant column", (flat, new), shape=shape)
        yield Case("a constant column, back again", (flat, new, True), shape=shape)
    yield Case("one training row", (train[:1], new), shape="1 training row")
    yield Case("small units", (train * 1e-9, new * 1e-9), shape="values near 1e-9")
    yield Case("nothing is changed", (train, new), shape=shape, keeps_inputs=True)

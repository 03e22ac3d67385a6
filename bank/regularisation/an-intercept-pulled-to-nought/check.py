"""Targets near 0 and far from it, penalties small and large."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    X, y = np.array([[0.0], [1.0], [2.0]]), np.array([10.0, 11.0, 12.0])
    yield Case("three rents", (X, y, 1.0), visible=True)
    for n, d in ((3, 1), (12, 3), (60, 6)):
        X = rng.normal(size=(n, d)) + 1
        y = X @ rng.normal(size=d) + rng.normal(size=n)
        shape = f"{n} rows, {d} columns"
        yield Case("random rows", (X, y, 2.0), shape=shape)
        yield Case("targets far from 0", (X, y + 500, 5.0), shape=shape)
        yield Case("a strong penalty", (X, y + 50, 1e4), shape=shape)
    yield Case(
        "more columns than rows", (rng.normal(size=(3, 6)), y[:3], 0.7), shape="3 rows, 6 columns"
    )
    yield Case("nothing is changed", (X, y, 1.0), shape="60 rows", keeps_inputs=True)

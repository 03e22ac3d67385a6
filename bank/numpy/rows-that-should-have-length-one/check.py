"""Rows, square arrays, rows of zeros."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two rows", (np.array([[3.0, 4.0], [0.0, 2.0]]),), visible=True)
    for n, d in ((1, 1), (2, 3), (4, 4), (50, 8)):
        E = rng.normal(size=(n, d)) * 3
        yield Case("random rows", (E,), shape=f"{n} rows, {d} columns")
        bare = E.copy()
        bare[0] = 0
        yield Case("a row of zeros", (bare,), shape=f"{n} rows, {d} columns")
    yield Case("small and large rows", (E * np.logspace(-6, 6, 50)[:, None],), shape="50 rows")
    yield Case("nothing is changed", (E,), shape="50 rows", keeps_inputs=True)

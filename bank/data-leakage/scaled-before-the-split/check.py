"""Rows of the test set that differ in place and in scale."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("the test row is far away", (np.array([[0.0], [2.0], [10.0]]), 0.34), visible=True)
    for rows, columns, share in ((4, 1, 0.25), (9, 3, 0.4), (40, 5, 0.2)):
        X = rng.normal(size=(rows, columns))
        yield Case("random rows", (X, share), shape=f"{rows} rows, {columns} columns")
        size = int(rows * share)
        moved = X.copy()
        moved[-size:] += 5
        yield Case("test rows lie elsewhere", (moved, share), shape=f"{size} test rows moved by 5")
        wide = X.copy()
        wide[-size:] *= 20
        yield Case("test rows are spread wider", (wide, share), shape="20 times the spread")
        yield Case("nothing is changed", (X, share), shape=f"{rows} rows", keeps_inputs=True)

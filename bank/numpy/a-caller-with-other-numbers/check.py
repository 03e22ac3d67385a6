"""Values on both sides, on the limits, and missing ones."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    table = np.array([[1.0, -5.0], [2.0, 0.5], [3.0, 9.0]])
    yield Case("both ends", (table, 1, 0.0, 1.0), visible=True)
    yield Case("the table stays as it is", (table, 1, 0.0, 1.0), visible=True, keeps_inputs=True)
    for n, d in ((1, 1), (5, 2), (40, 6)):
        table = rng.normal(size=(n, d))
        column = int(rng.integers(d))
        shape = f"{n} rows, {d} columns"
        yield Case("random values", (table, column, -0.5, 0.5), shape=shape)
        yield Case(
            "the table stays as it is", (table, column, -0.1, 0.1), shape=shape, keeps_inputs=True
        )
        gaps = np.where(rng.random((n, d)) < 0.3, np.nan, table)
        yield Case("missing values stay", (gaps, column, -0.5, 0.5), shape=shape)
    yield Case("nothing to clip", (table, 0, -9.0, 9.0), shape="40 rows")
    yield Case("one value is left", (table, 0, 0.25, 0.25), shape="equal limits")

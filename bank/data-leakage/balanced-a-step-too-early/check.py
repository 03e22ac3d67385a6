"""Fraud in the test part, none there, and parts that are balanced already."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    y = np.array([0, 1, 0, 0, 1])
    yield Case("fraud in the last row", (y, 1, np.array([0.1, 0.9])), visible=True)
    for rows, size in ((6, 2), (20, 6), (100, 30)):
        y = (rng.random(rows) < 0.25).astype(int)
        y[0], y[1], y[-1] = 1, 0, 1
        y[2 : 2 + rows // 3] = 0
        given = (y, size, rng.random(rows))
        yield Case("random labels", given, shape=f"{rows} rows, {size} of them for testing")
        honest = y.copy()
        honest[-size:] = 0
        yield Case("no fraud in the test", (honest, size, rng.random(rows)), shape=f"{rows} rows")
        all_fraud = y.copy()
        all_fraud[-size:] = 1
        yield Case(
            "only fraud in the test", (all_fraud, size, rng.random(rows)), shape=f"{rows} rows"
        )
    even = np.array([0, 1, 1, 0, 1])
    yield Case("balanced already", (even, 1, np.empty(0)), shape="5 rows")
    yield Case("nothing is changed", given, shape="100 rows", keeps_inputs=True)

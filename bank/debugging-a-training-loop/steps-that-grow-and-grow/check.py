"""No step, one, and many."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    X, y = np.array([[1.0], [2.0]]), np.array([2.0, 4.0])
    yield Case("one step", (X, y, 0.1, 1), visible=True)
    yield Case("two steps", (X, y, 0.1, 2), visible=True)
    for n, d, steps in ((3, 1, 2), (10, 3, 5), (50, 4, 40)):
        given = (rng.normal(size=(n, d)), rng.normal(size=n), 0.2, steps)
        yield Case("random rows", given, shape=f"{n} rows, {d} columns, {steps} steps")
    yield Case("no step", (*given[:3], 0), shape="50 rows, no step")
    yield Case("nothing is changed", given, shape="50 rows", keeps_inputs=True)

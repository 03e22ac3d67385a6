"""Predictions in one column and without one."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    y = np.array([1.0, 2.0, 5.0])
    yield Case("a perfect model", (y, y[:, None]), visible=True)
    yield Case("without a column", (y, np.array([1.0, 2.0, 2.0])), visible=True)
    for n in (1, 2, 40):
        y = rng.normal(size=n) * 4
        predicted = y + rng.normal(size=n)
        yield Case("one column", (y, predicted[:, None]), shape=f"shapes ({n},) and ({n}, 1)")
        yield Case("the same without it", (y, predicted), shape=f"{n} values each")
    yield Case("nothing is changed", (y, predicted[:, None]), shape="40 values", keeps_inputs=True)

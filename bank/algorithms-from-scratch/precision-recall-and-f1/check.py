"""Counts, nothing called, nothing there, nothing at all."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case(
        "one hit of two alarms", (np.array([1, 1, 1, 0]), np.array([1, 0, 0, 1])), visible=True
    )
    yield Case("nothing is called", (np.array([1, 0]), np.array([0, 0])), visible=True)
    for n in (3, 12, 300):
        y_true, y_pred = rng.integers(2, size=n), (rng.random(n) < 0.3).astype(int)
        y_true[:2], y_pred[:3] = (1, 0), (1, 1, 0)
        yield Case("random labels", (y_true, y_pred), shape=f"{n} rows")
        yield Case("the other way round", (y_pred, y_true), shape=f"{n} rows")
        yield Case("a perfect model", (y_true, y_true), shape=f"{n} rows")
        yield Case("everything is called", (y_true, np.ones(n, int)), shape=f"{n} rows")
        yield Case("no row is 1", (np.zeros(n, int), y_pred), shape=f"{n} rows")
        yield Case("never right", (y_true, 1 - y_true), shape=f"{n} rows")
    yield Case("floats and flags", (y_true.astype(float), y_pred.astype(bool)), shape="300 rows")
    yield Case("no row at all", (np.zeros(0, int), np.zeros(0, int)), shape="0 rows")
    yield Case("nothing is changed", (y_true, y_pred), shape="300 rows", keeps_inputs=True)

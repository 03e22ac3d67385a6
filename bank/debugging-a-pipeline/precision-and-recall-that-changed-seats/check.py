"""False alarms, misses, and both."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("an alarm for everybody", (np.array([1, 0, 0, 0]), np.ones(4, int)), visible=True)
    yield Case("one of two is found", (np.array([1, 1, 0]), np.array([1, 0, 0])), visible=True)
    for n in (3, 20, 200):
        y_true, y_pred = rng.integers(2, size=n), (rng.random(n) < 0.3).astype(int)
        y_true[0], y_pred[0], y_pred[-1], y_true[-1] = 1, 1, 0, 1
        yield Case("random predictions", (y_true, y_pred), shape=f"{n} rows")
        yield Case("no misses", (y_true, np.maximum(y_true, y_pred)), shape=f"{n} rows")
        yield Case("no false alarms", (y_true, y_true * y_pred), shape=f"{n} rows")
    yield Case("nothing is changed", (y_true, y_pred), shape="200 rows", keeps_inputs=True)

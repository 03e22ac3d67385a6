"""Windows of one day, of a week, and longer than the series."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("four days", (np.array([2.0, 4.0, 9.0, 1.0]), 2), visible=True)
    for days, window in ((2, 1), (6, 3), (30, 7), (9, 50)):
        demand = rng.normal(size=days)
        shape = f"{days} days, a window of {window}"
        yield Case("random demand", (demand, window), shape=shape)
        jump = demand.copy()
        jump[-1] += 100
        yield Case("a jump on the last day", (jump, window), shape=shape)
    yield Case("one day", (np.array([3.0]), 2), shape="one day")
    yield Case("no day", (np.empty(0), 2), shape="no day")
    yield Case("nothing is changed", (demand, 4), shape="9 days", keeps_inputs=True)

"""Sentinels, NaN, both, neither, and nothing else."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("one hour without a reading", (np.array([20.0, -999.0, 22.0]),), visible=True)
    yield Case("one reading lost", (np.array([20.0, np.nan, 22.0]),), visible=True)
    for n in (2, 10, 700):
        readings = rng.normal(15, 8, size=n)
        yield Case("every reading is there", (readings,), shape=f"{n} readings")
        broken = readings.copy()
        broken[: n // 2] = rng.choice([-999.0, np.nan], size=n // 2)
        broken[0] = -999.0
        yield Case("both kinds of missing", (rng.permutation(broken),), shape=f"{n} readings")
    frost = np.array([0.0, -40.5, -999.0, -9.99])
    yield Case("frost is a temperature", (frost,), shape="4 readings")
    yield Case("no reading at all", (np.array([-999.0, np.nan]),), shape="2 readings")
    yield Case("nothing is changed", (broken,), shape="700 readings", keeps_inputs=True)

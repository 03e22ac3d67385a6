"""Rates, a draw at the edge, evaluation, any shape."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    X, draws = np.array([1.0, 2.0, -3.0]), np.array([0.1, 0.5, 0.9])
    yield Case("half is dropped", (X, 0.5, draws, True), visible=True)
    yield Case("in evaluation", (X, 0.5, draws, False), visible=True)
    for shape, rate in (((1,), 0.2), ((3, 4), 0.25), ((20, 10), 0.8), ((2, 3, 4), 0.9)):
        X, draws = rng.normal(size=shape), rng.random(shape)
        yield Case("random draws", (X, rate, draws, True), shape=f"{shape}, a rate of {rate}")
        yield Case("in evaluation", (X, rate, draws, False), shape=f"{shape}")
        yield Case("a rate of 0", (X, 0.0, draws, True), shape=f"{shape}", expected=X)
        edge = np.full(shape, rate)
        yield Case("draws that equal the rate", (X, rate, edge, True), shape=f"{shape}")
    ones = np.ones(4000)
    yield Case("the mean stays", (ones, 0.3, rng.random(4000), True), shape="4,000 ones")
    yield Case("nothing is changed", (X, 0.5, draws, True), shape="3 axes", keeps_inputs=True)

"""Scores near 0, large ones, and a future that shouts."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two positions", (np.array([[0.0, 1.0], [0.0, 0.0]]),), visible=True)
    yield Case("all scores equal", (np.zeros((3, 3)),), visible=True)
    for n in (1, 4, 20):
        scores = rng.normal(size=(n, n))
        yield Case("random scores", (scores,), shape=f"{n} positions")
        loud = scores + np.triu(np.full((n, n), 1000.0), 1)
        yield Case("large scores in the future", (loud,), shape=f"{n} positions")
        yield Case("large scores", (scores * 400,), shape=f"{n} positions")
    yield Case("nothing is changed", (scores,), shape="20 positions", keeps_inputs=True)

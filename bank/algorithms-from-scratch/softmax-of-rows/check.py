"""Softmax: plain rows, large scores, classes that are ruled out, empty and integer input."""

import numpy as np
from scipy.special import softmax as known

from greenroom.judge.cases import Case, Holds


def rows_add_up(given, _right):
    sums = np.asarray(given, dtype=float).sum(axis=1)
    return None if np.allclose(sums, 1) else f"the rows add up to {sums.round(6).tolist()}, not 1"


def cases(rng):
    yield Case("two classes with equal scores share", (np.array([[0.0, 0.0]]),), visible=True)
    yield Case("a row of three scores", (np.array([[1.0, 2.0, 3.0]]),), visible=True)
    for rows, classes in ((1, 2), (2, 2), (3, 3), (5, 4), (40, 7)):
        scores = rng.normal(scale=2, size=(rows, classes))
        one = Holds(rows_add_up)
        shape = f"{rows} rows and {classes} classes"
        yield Case("random scores", (scores,), shape=shape, expected=known(scores, axis=1))
        yield Case("every row adds up to one", (scores + 3,), shape=shape, compare=one)
    yield Case("a single class is certain", (rng.normal(size=(3, 1)),), shape="one class")
    big = np.array([[1000.0, 999.0, 0.0], [-1000.0, -1001.0, -999.0]])
    yield Case("large scores do not overflow", (big + rng.normal(),), shape="scores near 1,000")
    yield Case(
        "a large score beside small ones",
        (np.array([[0.0, 1000.0], [-1000.0, 2.0]]),),
        shape="two rows, each with scores far apart",
    )
    ruled_out = rng.normal(size=(3, 4))
    ruled_out[[0, 1, 1], [2, 0, 3]] = -np.inf
    yield Case("a class that is ruled out gets 0", (ruled_out,), shape="some scores minus infinity")
    yield Case("whole numbers", (rng.integers(-3, 4, size=(3, 3)),), shape="an array of integers")
    yield Case("no rows", (np.empty((0, 3)),), shape="no rows, three classes")
    scores = rng.normal(size=(2, 3))
    yield Case("the scores are not changed", (scores,), shape="two rows", keeps_inputs=True)

"""Ties, one class, the order of rows, scores of any size."""

import numpy as np
from sklearn.metrics import average_precision_score

from greenroom.judge.cases import Case


def cases(rng):
    y, scores = np.array([1, 0, 1, 0]), np.array([0.9, 0.8, 0.7, 0.1])
    yield Case("four rows", (y, scores), visible=True)
    yield Case("all scores equal", (y, np.ones(4)), visible=True)
    for n in (2, 15, 200):
        y = rng.integers(2, size=n)
        y[0] = 1
        scores = y + rng.normal(size=n)
        known = average_precision_score(y, scores)
        yield Case("random scores", (y, scores), shape=f"{n} rows", expected=known)
        coarse = np.round(scores)
        known = average_precision_score(y, coarse)
        yield Case("ties among the scores", (y, coarse), shape=f"{n} rows", expected=known)
        order = rng.permutation(n)
        yield Case(
            "the order of rows", (y[order], coarse[order]), shape=f"{n} rows", expected=known
        )
        yield Case(
            "a positive first, then the same",
            (np.sort(y)[::-1].copy(), np.ones(n)),
            shape=f"{n} equal scores",
        )
    yield Case("a perfect order", (np.sort(y), np.arange(200.0)), shape="200 rows")
    yield Case("the worst order", (np.sort(y)[::-1].copy(), np.arange(200.0)), shape="200 rows")
    yield Case("only positives", (np.ones(5, int), rng.normal(size=5)), shape="5 rows")
    yield Case("negative scores", (y, scores - 1000), shape="200 rows")
    yield Case("nothing is changed", (y, scores), shape="200 rows", keeps_inputs=True)

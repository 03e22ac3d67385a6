"""Rare and frequent classes, good and useless features."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, n, d, share, strength):
    y = (rng.random(n) < share).astype(int)
    y[:2] = y[-2:] = 0, 1
    X = rng.normal(size=(n, d)) + strength * y[:, None]
    half = n // 2
    return X[:half], y[:half], X[half:], y[half:]


def cases(rng):
    X, y = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([0, 0, 1, 1])
    yield Case(
        "three rows to test",
        (X, y, np.array([[2.0], [2.5], [9.0]]), np.array([0, 1, 1])),
        visible=True,
    )
    for n, d, share, strength in (
        (12, 1, 0.3, 1),
        (60, 2, 0.1, 1),
        (200, 3, 0.04, 1),
        (200, 3, 0.5, 1),
    ):
        given = drawn(rng, n, d, share, strength)
        yield Case("random rows", given, shape=f"{n} rows, about {share:.0%} positives")
        useless = drawn(rng, n, d, share, 0)
        yield Case("features that tell nothing", useless, shape=f"{n} rows")
    turned = (*given[:3], 1 - given[3])
    yield Case("test labels turned round", turned, shape="100 test rows")
    yield Case("nothing is changed", given, shape="200 rows", keeps_inputs=True)

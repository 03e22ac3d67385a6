"""Neighbours, ties, equal rows, no draws."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, n, d, k, m):
    X = rng.normal(size=(n, d)) * 3
    return X, rng.integers(n, size=m), rng.integers(k, size=m), rng.random(m)


def cases(rng):
    X = np.array([[0.0, 0.0], [1.0, 2.0], [4.0, 0.0]])
    half = np.array([0]), np.array([0]), np.array([0.5])
    yield Case("half of the way to the nearest", (X, *half), visible=True)
    yield Case(
        "to the second nearest",
        (X, np.array([2]), np.array([1]), np.array([0.25])),
        visible=True,
    )
    for n, d, k, m in ((2, 1, 1, 2), (8, 2, 3, 10), (40, 5, 5, 60)):
        given = drawn(rng, n, d, k, m)
        shape = f"{n} rows, {k} neighbours, {m} draws"
        yield Case("random draws", given, shape=shape)
        grid = np.round(given[0])
        yield Case("ties among the distances", (grid, *given[1:]), shape=shape)
        twins = given[0].copy()
        twins[1] = twins[0]
        yield Case("equal rows", (twins, *given[1:]), shape=shape)
    X, rows, picks, _ = given
    yield Case("no step at all", (X, rows, picks, np.zeros(60)), shape=shape, expected=X[rows])
    nothing = np.zeros(0, int), np.zeros(0, int), np.zeros(0)
    yield Case("no draws", (X, *nothing), shape="40 rows, 0 draws")
    yield Case("nothing is changed", given, shape=shape, keeps_inputs=True)

"""Batch normalisation: both modes, which variance where, momentum, eps, a constant column."""

import numpy as np

from greenroom.judge.cases import Case, Close, Holds


def layer(rng, n, d):
    """A batch and what belongs to a layer, all of them far from 0 and 1."""
    X = rng.normal(size=(n, d)) * rng.uniform(0.5, 3, size=d) + rng.normal(scale=2, size=d)
    gamma, beta = rng.uniform(0.5, 2, size=d), rng.normal(size=d) + 2
    return X, (gamma, beta), (rng.normal(size=d) - 1, rng.uniform(1.5, 4, size=d))


def standard(given, _right):
    """What holds of the output with gamma 1, beta 0 and a tiny eps."""
    output = np.asarray(given[0], dtype=float)
    if not np.allclose(output.mean(axis=0), 0, atol=1e-7):
        return f"the columns have the means {output.mean(axis=0).round(6).tolist()}, not 0"
    if not np.allclose(output.var(axis=0), 1):
        return f"the columns have the variances {output.var(axis=0).round(6).tolist()}, not 1"
    return None


def cases(rng):
    one, zero = np.array([1.0]), np.array([0.0])
    X = np.array([[1.0], [3.0]])
    args = (X, (one, zero), (zero, one), True, 0.5, 3.0)
    right = (np.array([[-0.5], [0.5]]), np.array([1.0]), np.array([1.5]))
    yield Case("training on two rows", args, visible=True, expected=right)
    args = (X, (2 * one, one), (3 * one, one), False, 0.5, 3.0)
    right = (np.array([[-1.0], [1.0]]), np.array([3.0]), np.array([1.0]))
    yield Case("evaluation of two rows", args, visible=True, expected=right)

    for n, d, momentum, eps in ((2, 1, 0.3, 1e-3), (3, 2, 0.9, 0.5), (16, 4, 0.05, 1e-5)):
        given = layer(rng, n, d)
        shape = f"{n} rows, {d} columns, momentum {momentum}, eps {eps}"
        yield Case("training", (*given, True, momentum, eps), shape=shape)
        yield Case("evaluation", (*given, False, momentum, eps), shape=shape)
    for momentum in (0.0, 1.0):
        args = (*layer(rng, 4, 2), True, momentum)
        yield Case("momentum at its ends", args, shape=f"4 rows, momentum {momentum:g}")
    yield Case("the defaults", (*layer(rng, 3, 2), True), shape="3 rows, 2 columns, training")
    yield Case("one row in evaluation", (*layer(rng, 1, 3), False), shape="1 row, 3 columns")
    X, *rest = layer(rng, 4, 2)
    yield Case("no rows in evaluation", (X[:0], *rest, False), shape="no rows, 2 columns")
    for n in (0, 1):
        shape = f"{n} row{'s' * (n == 0)}, training"
        args = (X[:n], *rest, True)
        yield Case("fewer than two rows", args, shape=shape, raises=("ValueError",))
    flat = np.c_[X[:, 0], np.full(4, 2.5)]
    yield Case("a constant column", (flat, *rest, True), shape="4 rows, one column constant")
    plain = (np.ones(9), np.zeros(9)), (np.zeros(9), np.ones(9))
    far = layer(rng, 12, 9)[0] + 1e6 * np.arange(-4, 5)
    args = (far, *plain, True, 0.1, 1e-12)
    shape = "12 rows, 9 columns far from 0, gamma 1, beta 0"
    yield Case("columns become standard", args, shape=shape, compare=Holds(standard))
    yield Case("a large mean", args, shape=shape, compare=Close(rtol=1e-5, atol=1e-7))
    whole = rng.integers(-9, 9, size=(5, 2))
    yield Case("whole numbers", (whole, *rest, True), shape="5 rows of whole numbers")
    yield Case("no argument is changed", (X, *rest, True), shape="4 rows", keeps_inputs=True)

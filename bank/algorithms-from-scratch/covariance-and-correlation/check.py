"""Covariance and correlation: divisor, constant columns, rounding, other types and scales."""

import numpy as np

from greenroom.judge.cases import Case, Close, Holds


def known(X, ddof=1):
    """By NumPy; for columns that are not constant."""
    return np.atleast_2d(np.cov(X.T, ddof=ddof)), np.atleast_2d(np.corrcoef(X.T))


def in_range(given, _right):
    correlation = np.asarray(given[1])
    if (np.abs(correlation) > 1).any():
        return "a correlation lies outside of the range from -1 to 1"
    if (np.diag(correlation) != 1).any():
        return "a value on the diagonal of the correlation is not exactly 1"
    return None


def cases(rng):
    X = np.array([[1.0, 2.0], [3.0, 6.0], [5.0, 1.0]])
    yield Case("three rows of two columns", (X,), visible=True, expected=known(X))
    yield Case("ddof of 0", (X, 0), visible=True, expected=known(X, 0))
    X = np.array([[1.0, 7.0], [2.0, 7.0]])
    args = np.array([[0.5, 0.0], [0.0, 0.0]]), np.array([[1.0, np.nan], [np.nan, np.nan]])
    yield Case("a constant column", (X,), visible=True, expected=args)

    for n, d, ddof in ((2, 1, 1), (3, 2, 0), (5, 3, 1), (40, 6, 2)):
        X = rng.normal(size=(n, d)) * rng.uniform(0.5, 3, size=d) + rng.normal(size=d)
        shape = f"{n} rows, {d} columns, ddof {ddof}"
        yield Case("random rows", (X, ddof), shape=shape, expected=known(X, ddof))
    X = rng.normal(size=(8, 3))
    yield Case("ddof is 1 by default", (X,), shape="8 rows, 3 columns", expected=known(X))
    args = (rng.normal(size=(1, 2)), 0)
    yield Case("a constant column", args, shape="1 row, ddof 0")
    flat = np.c_[rng.normal(size=(3, 2)), np.full(3, 0.1)][:, [0, 2, 1]]
    yield Case("a constant column", (flat,), shape="3 rows, a column of three times 0.1")
    for n, ddof in ((1, 1), (3, 3), (2, 5)):
        args = (rng.normal(size=(n, 2)), ddof)
        shape = f"{n} row{'s' * (n > 1)}, ddof {ddof}"
        yield Case("no more rows than ddof", args, shape=shape, raises=("ValueError",))

    far = rng.normal(size=(30, 3)) + np.array([1e6, -1e6, 0])
    wide = Close(rtol=1e-5, atol=1e-7)
    shape = "30 rows, columns near a million"
    yield Case("a large mean", (far,), shape=shape, compare=wide, expected=known(far))
    small = rng.normal(size=(10, 3)) * np.array([1e-9, 1e3, 1e-9])
    shape = "10 rows, two columns of about 1e-9"
    yield Case("small values", (small,), shape=shape, expected=known(small))
    line = rng.normal(size=(25, 1)) * rng.normal(size=16) + rng.normal(size=16)
    shape = "25 rows, 16 columns that are multiples of one"
    yield Case("no correlation beyond 1", (line,), shape=shape, compare=Holds(in_range))
    short = (rng.normal(size=(200, 2)) + 1e5).astype(np.float32)
    right = known(short.astype(float))
    yield Case("floats of 32 bits", (short,), shape="200 rows, 2 columns", expected=right)
    whole = rng.integers(0, 200, size=(9, 3)).astype(np.uint8)
    right = known(whole.astype(float))
    yield Case("whole numbers", (whole,), shape="9 rows, 3 columns, uint8", expected=right)
    X = rng.normal(size=(6, 2)) + 5
    yield Case("X is not changed", (X,), shape="6 rows, 2 columns", keeps_inputs=True)

"""Boosting: one stump, several rounds, the learning rate, ties, thresholds, nothing to split."""

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

from greenroom.judge.cases import Case


def data(rng, n, d):
    """Rows and targets with a step and a slope; rounded to float32, as scikit-learn does."""
    X = rng.normal(size=(n, d)).astype(np.float32).astype(float)
    return X, 5 + 2 * (X[:, -1] > 0.2) + X[:, 0] + rng.normal(scale=0.5, size=n)


def known(X, y, new, rounds, rate):
    model = GradientBoostingRegressor(
        n_estimators=rounds, learning_rate=rate, max_depth=1, random_state=0
    )
    return model.fit(X, y).predict(new)


def cases(rng):
    line, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([1.0, 1.0, 5.0, 5.0])
    args = (1, 0.5, line, y, np.array([[0.0], [2.5], [3.0]]))
    yield Case("one round", args, visible=True, expected=np.array([2.0, 2.0, 4.0]))
    args = (2, 0.5, line, y)
    right = {"init_": 3.0, "train_losses_": [4.0, 1.0, 0.25]}
    yield Case("losses before and after each round", args, visible=True, expected=right)

    X, y, new = np.array([[rng.normal()]]), rng.normal(size=1) + 3, rng.normal(size=(2, 1))
    yield Case("equal rows have no stump", (2, 0.5, X, y, new), shape="a single row")
    X, y = np.full((3, 2), rng.normal()), rng.normal(size=3) + 3
    yield Case("equal rows have no stump", (2, 0.5, X, y), shape="3 equal rows")
    X = rng.normal(size=(2, 1))
    y = np.array([2.0, 5.0]) + rng.normal(scale=0.1, size=2)
    shape = "2 rows, 1 column, 2 rounds"
    yield Case("the learning rate", (2, 0.3, X, y, X), shape=shape)
    yield Case("no rounds give the mean", (0, 0.3, X, y, X), shape="2 rows, 0 rounds")
    yield Case("no rounds give the mean", (0, 0.3, X, y), shape="2 rows, 0 rounds")
    args = (3, 0.5, rng.normal(size=(5, 2)), np.full(5, 2), rng.normal(size=(3, 2)))
    yield Case("a constant target", args, shape="5 rows, whole numbers as targets")

    for n, rounds, rate in ((6, 1, 1.0), (60, 20, 0.2)):
        X, y = data(rng, n, 1)
        new = data(rng, 8, 1)[0]
        shape = f"{n} rows, 1 column, {rounds} rounds, learning rate {rate}"
        args = (rounds, rate, X, y, new)
        yield Case("random rows", args, shape=shape, expected=known(X, y, new, rounds, rate))
    X, y = data(rng, 40, 3)
    new = data(rng, 8, 3)[0]
    shape = "40 rows, 3 columns"
    yield Case("random rows", (12, 0.4, X, y, new), shape=f"{shape}, 12 rounds")
    yield Case("losses before and after each round", (12, 0.4, X, y), shape=f"{shape}, 12 rounds")
    yield Case("the defaults", (None, None, X[:9], y[:9], new), shape="9 rows, 3 columns")
    for size in (1e3, 1e-4):
        args = (5, 0.2, X, size * (y - 7), new)
        yield Case("targets of another size", args, shape=f"{shape}, targets times {size:g}")
    yield Case("no new rows", (2, 0.2, X, y, np.empty((0, 3))), shape="40 rows, then none")

    places = 2 * np.sort(rng.choice(12, size=6, replace=False))[:, np.newaxis]
    y = np.array([1, 1, 4, 4, 4, 9])
    args = (3, 0.5, places, y, np.arange(-1, 25)[:, np.newaxis])
    shape = "6 rows, whole numbers, new rows on the thresholds"
    yield Case("a row on the threshold goes left", args, shape=shape)
    up = np.arange(5)[:, np.newaxis] + rng.integers(-9, 9)
    args = (1, 1.0, up, np.array([3, 0, 0, 0, 3]), up)
    shape = "5 rows of one column, the ends alike"
    yield Case("of equal stumps the lowest threshold", args, shape=shape)
    column = rng.normal(size=(6, 1))
    twice = np.hstack([np.full((6, 1), 2.0), column, -column])
    far = np.array([[2.0, -9.0, -9.0], [2.0, 9.0, 9.0], [5.0, 9.0, -9.0]])
    args = (2, 0.5, twice, rng.normal(size=6), far)
    shape = "6 rows, one column constant, another the mirrored one"
    yield Case("of equal stumps the lowest feature", args, shape=shape)
    X = rng.integers(0, 4, size=(40, 2))
    y = rng.normal(size=40)
    args = (10, 0.4, X, y, X)
    shape = "40 rows, whole numbers, many equal"
    yield Case("equal values are not divided", args, shape=shape, keeps_inputs=True)

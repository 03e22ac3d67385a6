"""Groups of every size, a last smaller one, gradients from before, one row."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, batches, rows, every, features=3, hidden=4):
    shapes = [(hidden, features), (hidden,), (1, hidden), (1,)]
    weights = [rng.normal(size=shape) for shape in shapes]
    X = rng.normal(size=(batches, rows, features))
    return (features, hidden), weights, 0.1, X, rng.normal(size=(batches, rows)), every


def cases(rng):
    ones = [np.ones((1, 1)), np.zeros(1), np.ones((1, 1)), np.zeros(1)]
    X, y = np.array([[[0.0], [1.0]], [[1.0], [2.0]]]), np.array([[0.0, 1.0], [2.0, 2.0]])
    yield Case("two batches, one update", ((1, 1), ones, 0.5, X, y, 2), visible=True)
    for batches, rows, every in ((2, 2, 1), (4, 3, 2), (9, 5, 3)):
        shape = f"{batches} batches of {rows} rows, an update after {every}"
        yield Case("random batches", drawn(rng, batches, rows, every), shape=shape)
    for batches, every in ((5, 2), (7, 4), (2, 5)):
        shape = f"{batches} batches, an update after {every}"
        yield Case("a last, smaller group", drawn(rng, batches, 4, every), shape=shape)
    yield Case("one row in a batch", drawn(rng, 3, 1, 2), shape="3 batches of 1 row")
    yield Case("one batch", drawn(rng, 1, 6, 1), shape="1 batch of 6 rows")

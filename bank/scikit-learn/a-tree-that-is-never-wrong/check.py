"""Labels that can be learnt and labels that cannot, folds of unequal size."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    X, y = np.arange(6.0)[:, None], np.array([0, 1, 0, 1, 0, 1])
    yield Case("labels that alternate", (X, y, np.array([0, 0, 1, 1, 2, 2]), 9), visible=True)
    for n, d, parts, depth in ((6, 1, 2, 1), (30, 2, 3, 2), (80, 3, 5, 8)):
        X, folds = rng.normal(size=(n, d)), rng.permutation(np.arange(n) % parts) * 3
        shape = f"{n} rows, {parts} folds, depth {depth}"
        learnt = (X[:, 0] + 0.7 * rng.normal(size=n) > 0).astype(int)
        yield Case("labels with noise", (X, learnt, folds, depth), shape=shape)
        yield Case("random labels", (X, rng.integers(3, size=n), folds, depth), shape=shape)
        uneven = np.minimum(folds, 3)
        yield Case("folds of unequal size", (X, learnt, uneven, depth), shape=f"{n} rows")
    yield Case("nothing is changed", (X, learnt, folds, 2), shape="80 rows", keeps_inputs=True)

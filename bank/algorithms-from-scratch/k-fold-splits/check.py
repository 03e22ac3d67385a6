"""k-fold: remainders, as many folds as rows, shuffled orders, too few and too many folds."""

import numpy as np
from sklearn.model_selection import KFold

from greenroom.judge.cases import Case, Exact


def cases(rng):
    yield Case("five rows, two folds", (np.arange(5), 2), visible=True)
    yield Case("a shuffled order", (np.array([3, 0, 2, 1]), 2), visible=True)
    for n, k in ((4, 2), (10, 3), (11, 4), (53, 10)):
        shape = f"{n} rows, {k} folds"
        order = rng.permutation(n)
        right = [(order[train], order[test]) for train, test in KFold(k).split(order)]
        yield Case("random orders", (order, k), shape=shape, compare=Exact(), expected=right)
    yield Case("as many folds as rows", (rng.permutation(6), 6), shape="6 rows, 6 folds")
    yield Case("row numbers of a part", (rng.permutation(9) * 7 + 100, 4), shape="not from 0 on")
    for n, k in ((5, 1), (5, 0), (5, -2), (3, 4), (0, 2)):
        shape = f"{n} rows, k = {k}"
        yield Case(
            "a number of folds that cannot be",
            (np.arange(n), k),
            shape=shape,
            raises=("ValueError",),
        )
    yield Case(
        "the order is not changed", (rng.permutation(7), 3), shape="7 rows", keeps_inputs=True
    )

"""Classes that are rare, sorted, mixed, and negative."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two classes in turn", (np.array([0, 1, 0, 1]), 2), visible=True)
    yield Case("the next class goes on", (np.array([5, 5, 5, 7, 7]), 2), visible=True)
    for n, classes, k in ((3, 2, 2), (20, 3, 4), (101, 5, 7), (60, 2, 5)):
        y = rng.integers(classes, size=n)
        shape = f"{n} rows, {classes} classes, {k} folds"
        yield Case("random classes", (y, k), shape=shape)
        yield Case("sorted rows", (np.sort(y), k), shape=shape)
        yield Case("any integers", (10 - 3 * y, k), shape=shape)
        rare = (np.arange(n) % (n - 1) == 1).astype(int)
        yield Case("a rare class", (rare, k), shape=shape)
    yield Case("one class", (np.zeros(7, int), 3), shape="7 rows")
    yield Case("one fold", (y, 1), shape="60 rows")
    yield Case("a fold for each row", (y, 60), shape="60 rows")
    yield Case("nothing is changed", (y, 5), shape="60 rows", keeps_inputs=True)

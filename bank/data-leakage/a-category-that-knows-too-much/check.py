"""Shops, order numbers, and categories that lie in one fold alone."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, rows, categories, folds):
    fold = np.arange(rows) % folds
    return rng.integers(categories, size=rows), rng.normal(size=rows), rng.permutation(fold)


def cases(rng):
    shops = np.array([7, 7, 8, 8])
    y, folds = np.array([1.0, 3.0, 5.0, 9.0]), np.array([0, 1, 0, 1])
    yield Case("two shops in two folds", (shops, y, folds), visible=True)
    for rows, categories, parts in ((4, 2, 2), (12, 4, 3), (60, 9, 5)):
        given = drawn(rng, rows, categories, parts)
        yield Case("random shops", given, shape=f"{rows} rows, {parts} folds")
        _, y, folds = given
        yield Case("order numbers tell nothing", (np.arange(rows), y, folds), shape=f"{rows} rows")
        one = np.where(folds == 0, 1, 0)
        yield Case("a shop of one fold", (one, y, folds), shape=f"{rows} rows, {parts} folds")
    yield Case("nothing is changed", given, shape="60 rows", keeps_inputs=True)

"""Splits with and without a gap, the smallest that can be, and too few rows."""

import numpy as np
from sklearn.model_selection import TimeSeriesSplit

from greenroom.judge.cases import Case


def known(n, k, size, gap):
    splits = TimeSeriesSplit(n_splits=k, test_size=size, gap=gap).split(np.zeros(n))
    return [(train, test) for train, test in splits]


def cases(rng):
    yield Case("two blocks of two", (6, 2, 2, 0), visible=True)
    yield Case("a gap of one", (6, 2, 2, 1), visible=True)
    for n, k, size, gap in ((7, 2, 2, 0), (20, 3, 4, 2), (100, 5, 7, 10), (31, 10, 2, 3)):
        right = known(n, k, size, gap)
        shape = f"{n} rows, {k} splits of {size}, a gap of {gap}"
        yield Case("training before testing", (n, k, size, gap), shape=shape, expected=right)
        least = k * size + gap + 1
        yield Case("one training row is enough", (least, k, size, gap), shape=f"{least} rows")
        few = (least - 1, k, size, gap)
        yield Case(
            "too few rows are refused", few, shape=f"{least - 1} rows", raises=("ValueError",)
        )
    size, gap = int(rng.integers(2, 6)), int(rng.integers(1, 5))
    yield Case("random numbers", (90, 4, size, gap), shape=f"blocks of {size}, a gap of {gap}")

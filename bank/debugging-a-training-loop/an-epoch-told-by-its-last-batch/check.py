"""Batches that divide the rows, and batches that do not."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two batches", (np.array([1.0, 3.0, 5.0, 7.0]), 2), visible=True)
    yield Case("one row is left", (np.array([1.0, 1.0, 10.0]), 2), visible=True)
    for rows, size in ((5, 2), (12, 4), (50, 7), (9, 20)):
        losses = rng.exponential(size=rows)
        shape = f"{rows} rows, batches of {size}"
        yield Case("random losses", (losses, size), shape=shape)
        yield Case("losses that fall", (np.sort(losses)[::-1], size), shape=shape)
    yield Case("batches of one row", (losses, 1), shape="9 rows")
    yield Case("nothing is changed", (losses, 2), shape="9 rows", keeps_inputs=True)

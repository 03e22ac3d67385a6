"""Largest of each row: ties in long rows, all columns, one column, integers, no rows."""

import numpy as np

from greenroom.judge.cases import Case, Close

WHOLE = Close(dtype="int")


def cases(rng):
    scores = np.array([[0.1, 0.7, 0.2], [0.5, 0.5, 0.9]])
    yield Case("two of three", (scores, 2), visible=True, compare=WHOLE)
    for rows, columns, k in ((1, 3, 1), (4, 6, 3), (30, 50, 7)):
        shape = f"{rows} rows of {columns}, k = {k}"
        yield Case(
            "random values", (rng.normal(size=(rows, columns)), k), shape=shape, compare=WHOLE
        )
    ties = rng.integers(3, size=(3, 5)) / 2
    yield Case("the lower index of a tie", (ties, 3), shape="rows of 5 with ties")
    long = rng.integers(4, size=(20, 300)).astype(float)
    yield Case("the lower index of a tie", (long, 40), shape="rows of 300 with many ties")
    yield Case("all values are equal", (np.zeros((2, 40)), 25), shape="rows of 40 zeros")
    whole = rng.integers(-9, 9, size=(4, 8))
    yield Case("whole numbers", (whole, 4), shape="integers")
    yield Case("small whole numbers", (np.array([[3, 0, 200, 0]], dtype="uint8"), 4), shape="bytes")
    yield Case("every column", (rng.normal(size=(3, 4)), 4), shape="k is the number of columns")
    yield Case("one column", (rng.normal(size=(3, 1)), 1), shape="one column")
    yield Case("no rows", (np.empty((0, 3)), 2), shape="no rows")
    yield Case("the scores are not changed", (rng.normal(size=(2, 4)), 2), keeps_inputs=True)

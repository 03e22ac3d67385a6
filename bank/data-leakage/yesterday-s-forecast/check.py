"""Days in order, the other way round, and out of order."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("four days in order", (np.array([1, 2, 3, 4]), 0.5, 0), visible=True)
    yield Case("days the other way round", (np.array([9, 8, 7, 6, 5]), 0.2, 3), visible=True)
    for rows, share in ((3, 0.4), (10, 0.3), (200, 0.2)):
        days = rng.permutation(rows) + 20_000
        seed = int(rng.integers(1000))
        yield Case("days out of order", (days, share, seed), shape=f"{rows} days")
        gaps = np.sort(rng.choice(5 * rows, size=rows, replace=False))
        yield Case("days with gaps", (gaps, share, seed), shape=f"{rows} days in order")
    yield Case("nothing is changed", (days, 0.25, 1), shape="200 days", keeps_inputs=True)

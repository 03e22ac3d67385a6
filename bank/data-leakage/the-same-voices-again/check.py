"""Speakers with one row and with many."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two speakers", (np.array([4, 4, 5, 5]), np.array([0])), visible=True)
    yield Case("rows far apart", (np.array([2, 9, 2, 3]), np.array([2])), visible=True)
    for rows, people, picks in ((3, 2, 1), (20, 6, 2), (200, 30, 9)):
        speakers = rng.permutation(np.arange(rows) % people) * 7
        chosen = rng.integers(rows, size=picks)
        yield Case("random speakers", (speakers, chosen), shape=f"{rows} rows, {people} speakers")
    yield Case("everybody is chosen", (speakers, np.arange(rows)), shape="200 rows")
    once = rng.permutation(12)
    yield Case("one row each", (once, rng.choice(12, size=4)), shape="12 speakers")
    yield Case("nothing is changed", (speakers, chosen), shape="200 rows", keeps_inputs=True)

"""Groups of equal and of unequal size, ties, any integers."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("three groups, two folds", (np.array([1, 1, 1, 2, 2, 3]), 2), visible=True)
    yield Case("ties go by value", (np.array([9, 4, 9, 4]), 2), visible=True)
    for n, people, k in ((4, 3, 2), (30, 9, 3), (200, 25, 6)):
        groups = np.append(np.arange(people), rng.geometric(0.25, size=n - people) % people)
        shape = f"{n} rows, {people} groups, {k} folds"
        yield Case("random groups", (rng.permutation(groups), k), shape=shape)
        yield Case("any integers", (5 - 11 * rng.permutation(groups), k), shape=shape)
        yield Case("groups in order", (np.sort(groups), k), shape=shape)
    yield Case("one row each", (rng.permutation(13), 4), shape="13 groups of one row")
    yield Case(
        "groups of two sizes", (np.repeat(rng.permutation(8), [3, 1] * 4), 3), shape="8 groups"
    )
    yield Case("one fold", (groups, 1), shape="200 rows")
    yield Case("a fold for each group", (groups, 25), shape="25 groups")
    yield Case("nothing is changed", (groups, 6), shape=shape, keeps_inputs=True)

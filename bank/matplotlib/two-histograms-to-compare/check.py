"""Common edges, areas, missing values, the last bin, groups of very different size."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, n, m, bins):
    return rng.normal(size=n), rng.normal(1, 2, size=m), bins


def cases(rng):
    first, second = np.array([0.0, 1.0, 1.0, 4.0]), np.array([2.0, 8.0])
    yield Case("a few numbers", (first, second, 4), visible=True)
    for n, m, bins in ((3, 2, 2), (20, 50, 7), (200, 30, 15)):
        yield Case("random numbers", drawn(rng, n, m, bins), shape=f"{n} and {m} numbers")
    first, second, bins = drawn(rng, 12, 9, 5)
    first[3] = second[0] = np.nan
    yield Case("missing values are left out", (first, second, bins), shape="12 and 9 numbers")
    apart = rng.uniform(size=6), rng.uniform(100, 101, size=40), 5
    yield Case("groups that lie apart", apart, shape="6 and 40 numbers")
    yield Case("one number in a group", (rng.uniform(size=1), rng.uniform(size=8), 3))
    yield Case("the inputs stay as they are", drawn(rng, 5, 6, 3), keeps_inputs=True)

"""One round, many, one value, no round."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("two rounds", (np.array([0.0, 1.0, 2.0, 3.0]), 2, 1), visible=True)
    yield Case("one round", (np.array([0.0, 1.0, 2.0, 3.0]), 1, 1), visible=True)
    for n, rounds in ((3, 4), (20, 10), (100, 50)):
        values, seed = rng.normal(size=n), int(rng.integers(10_000))
        yield Case("random values", (values, rounds, seed), shape=f"{n} values, {rounds} rounds")
    yield Case("another seed", (values, 5, seed + 1), shape="100 values, 5 rounds")
    yield Case("one value", (values[:1], 3, seed), shape="1 value")
    yield Case("no round", (values, 0, seed), shape="no round")
    yield Case("nothing is changed", (values, 2, seed), shape="100 values", keeps_inputs=True)

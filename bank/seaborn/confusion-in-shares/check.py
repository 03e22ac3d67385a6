"""Shares of rows, a class that does not occur, order, colours."""

import numpy as np

from greenroom.judge.cases import Case

NAMES = ["cat", "dog", "owl", "fox", "bee", "ant"]


def drawn(rng, k):
    counts = rng.integers(0, 20, size=(k, k)) + np.diag(rng.integers(5, 90, size=k))
    return counts, [str(name) for name in rng.permutation(NAMES)[:k]]


def cases(rng):
    yield Case("two classes", (np.array([[3, 1], [4, 4]]), ["no", "yes"]), visible=True)
    for k in (2, 3, 6):
        yield Case("random counts", drawn(rng, k), shape=f"{k} classes")
    counts, names = drawn(rng, 3)
    counts[1] = 0
    yield Case("a class that does not occur", (counts, names), shape="3 classes")
    once = counts + np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]])
    yield Case("a class that occurs once", (once, names), shape="3 classes")
    counts, names = drawn(rng, 4)
    counts[:, 2] = 0
    yield Case("a class that is never predicted", (counts, names), shape="4 classes")
    rare = np.array([[990, 10], [2, 3]]) * rng.integers(1, 4)
    yield Case("a rare class", (rare, ["good", "fraud"]), shape="2 classes")
    yield Case("the counts stay as they are", drawn(rng, 3), keeps_inputs=True)

"""Batches of different size, both modes, a frozen trunk, many classes."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, sizes, classes, training=True, frozen=False):
    shapes = [(4, 3), (4,), (4,), (4,), (classes, 4), (classes,)]
    weights = [rng.normal(size=shape) for shape in shapes]
    X = [rng.normal(size=(n, 3)) for n in sizes]
    y = [rng.integers(classes, size=n) for n in sizes]
    return classes, weights, X, y, training, frozen


def cases(rng):
    seen = drawn(np.random.default_rng(7), (1, 3), 2)
    yield Case("a small and a large batch", seen, visible=True)
    for sizes, classes in (((2, 1), 2), ((4, 7, 2), 3), ((16, 16, 5), 6)):
        shape = f"batches of {', '.join(map(str, sizes))} rows, {classes} classes"
        yield Case("random batches", drawn(rng, sizes, classes), shape=shape)
    resting = drawn(rng, (3, 5), 3, training=False)
    yield Case("a model that is in evaluation mode stays there", resting)
    yield Case("a frozen part stays frozen", drawn(rng, (3, 5), 3, frozen=True))
    yield Case("one row", drawn(rng, (1,), 4))

"""Shapes of every kind, the start, dropout in training, gradients."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, width, hidden, front, dropout=0.1, training=False):
    shapes = {"norm.weight": (width,), "norm.bias": (width,), "up.weight": (hidden, width)}
    shapes |= {"up.bias": (hidden,), "down.weight": (width, hidden), "down.bias": (width,)}
    weights = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    return width, hidden, dropout, weights, rng.normal(size=(*front, width)), training


def cases(rng):
    yield Case("two rows", drawn(np.random.default_rng(3), 2, 3, (2,)), visible=True)
    for width, hidden, front in ((2, 2, (3,)), (4, 8, (2, 3)), (6, 3, (2, 2, 2)), (3, 5, ())):
        shape = f"an input of the shape {(*front, width)}"
        yield Case("random inputs", drawn(rng, width, hidden, front), shape=shape)
    for dropout in (0.5, 0.2):
        busy = drawn(rng, 20, 30, (400,), dropout=dropout, training=True)
        yield Case("dropout while training", busy, shape="400 rows")
    yield Case("no dropout", drawn(rng, 3, 3, (4,), dropout=0.0), shape="4 rows")

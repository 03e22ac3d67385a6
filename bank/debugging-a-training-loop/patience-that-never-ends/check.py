"""Curves that fall, rise, stay, and do all of it."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("a loss that falls", (np.array([3.0, 2.0, 1.0]), 1), visible=True)
    yield Case("a loss that turns", (np.array([3.0, 2.0, 2.5, 2.6, 1.0]), 2), visible=True)
    for epochs, patience in ((1, 1), (5, 2), (40, 4), (100, 10)):
        noise = rng.normal(size=epochs) / 2
        shape = f"{epochs} epochs, a patience of {patience}"
        yield Case("a loss that falls", (-np.arange(epochs) + 0.0, patience), shape=shape)
        yield Case("a loss that rises", (np.arange(epochs) + 0.0, patience), shape=shape)
        yield Case("a noisy curve", (noise - np.log1p(np.arange(epochs)), patience), shape=shape)
        yield Case("equal losses are not better", (np.ones(epochs), patience), shape=shape)
        yield Case(
            "a best loss late",
            (np.append(np.tile([2.0, 3.0], epochs), 1.0), 2 * epochs),
            shape=shape,
        )

"""Runs whose best epoch is the first, the last, one between, or one of several."""

import numpy as np

from greenroom.judge.cases import Case


def cases(rng):
    start, gradients = np.array([1.0, 2.0]), np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    yield Case(
        "the first epoch is the best",
        (start, gradients, np.array([0.1, 0.2, 0.3]), 0.5),
        visible=True,
    )
    yield Case(
        "the last epoch is the best",
        (start, gradients, np.array([0.3, 0.2, 0.1]), 0.5),
        visible=True,
    )
    for epochs, d in ((1, 1), (4, 2), (30, 5)):
        start, gradients = rng.normal(size=d), rng.normal(size=(epochs, d))
        losses = rng.random(epochs)
        shape = f"{epochs} epochs, {d} weights"
        yield Case("random losses", (start, gradients, losses, 0.1), shape=shape)
        yield Case("losses that rise", (start, gradients, np.sort(losses), 0.3), shape=shape)
        yield Case("equal losses", (start, gradients, np.ones(epochs), 0.2), shape=shape)
    yield Case(
        "nothing is changed", (start, gradients, losses, 0.1), shape=shape, keeps_inputs=True
    )

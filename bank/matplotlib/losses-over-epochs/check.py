"""Curves, marks, ties, one epoch, losses over many orders of magnitude."""

import numpy as np

from greenroom.judge.cases import Case


def drawn(rng, n):
    fall = np.exp(-np.arange(n) / max(n / 5, 1))
    train = 2 * fall * rng.uniform(0.9, 1.1, size=n) + 0.01
    return train, train + rng.uniform(0.1, 0.4, size=n) + np.linspace(0, 0.3, n)


def cases(rng):
    train, validation = np.array([2.0, 1.0, 0.5, 0.25]), np.array([2.0, 1.0, 1.5, 2.5])
    yield Case("four epochs", (train, validation), visible=True)
    for n in (2, 7, 30):
        yield Case("random losses", drawn(rng, n), shape=f"{n} epochs")
    low = rng.uniform(0.1, 0.2)
    tied = np.array([low + 1, low, low + 0.5, low])
    yield Case("the first of equally low losses is marked", (tied + 1, tied), shape="4 epochs")
    yield Case("the last epoch is the best", (np.arange(6.0, 0, -1), np.arange(7.0, 1, -1)))
    yield Case("one epoch", (rng.uniform(1, 2, size=1), rng.uniform(1, 2, size=1)))
    yield Case("the inputs stay as they are", drawn(rng, 5), keeps_inputs=True)

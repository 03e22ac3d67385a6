"""Deep trees grown on four samples of the same world, and the means of bagged trees on them."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel
from greenroom.judge.writing import number

ROWS, TREES = 60, 200
GRID = np.linspace(0.01, 0.99, 197)


def draw(rng):
    samples = [sample(rng) for _ in range(40)]
    single = np.array([deep_tree(x, y) for x, y in samples])
    bagged = np.array([forest(rng, x, y) for x, y in samples])
    spread = [number(np.sqrt(fits.var(axis=0).mean()), 2) for fits in (single, bagged)]
    return figure(
        "Four deep trees and four forests",
        "Left: four fully grown trees, each from its own sample of 60 noisy points around the "
        "same wave; their steps jump up and down by half a unit and more and seldom agree. "
        f"Right: for the same four samples the mean of {TREES} such trees grown on bootstrap "
        "samples; the four curves lie closer to the wave and to one another. Over 40 samples the "
        f"prediction at a point has the standard deviation {spread[0]} for a tree and {spread[1]} "
        "for a forest.",
        side(single[:4], "one deep tree per sample"),
        side(bagged[:4], f"{TREES} bagged trees per sample"),
    )


def sample(rng):
    x = np.sort(rng.uniform(0, 1, ROWS))
    return x, wave(x) + rng.normal(0, 0.4, ROWS)


def wave(x):
    return np.sin(2 * np.pi * x)


def deep_tree(x, y):
    """Grown to the end with one feature, a tree predicts the label of the nearest training row."""
    return y[np.abs(GRID[:, np.newaxis] - x).argmin(axis=1)]


def forest(rng, x, y):
    bags = (rng.randint(0, ROWS, ROWS) for _ in range(TREES))
    return np.mean([deep_tree(x[bag], y[bag]) for bag in bags], axis=0)


def side(fits, title):
    return panel(
        *(line(GRID, fit) for fit in fits[1:]),
        line(GRID, fits[0], name="one of the four samples"),
        line(GRID, wave(GRID), name="the truth", style="dashed"),
        x=axis("x", low=0, high=1),
        y=axis("prediction", low=-2.2, high=2.2),
        title=title,
    )

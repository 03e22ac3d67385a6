"""A noisy wave predicted from 1, 15 and 120 neighbours."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points
from greenroom.judge.writing import number

ROWS, NEIGHBOURS = 150, (1, 15, 120)
GRID = np.linspace(0, 1, 401)


def draw(rng):
    x = np.sort(rng.uniform(0, 1, ROWS))
    y = wave(x) + rng.normal(0, 0.4, ROWS)
    fits = [predict(x, y, k) for k in NEIGHBOURS]
    told = ", ".join(
        f"{number(np.mean((fit - wave(GRID)) ** 2), 2)} with {k}"
        for fit, k in zip(fits, NEIGHBOURS, strict=True)
    )
    return figure(
        "One, fifteen and 120 neighbours",
        f"Three panels with the same {ROWS} points around a sine wave and a prediction from the "
        "nearest of them. With 1 neighbour the line jumps through every point; with 15 it follows "
        "the wave with small steps; with 120 it is nearly a straight, gentle slope that misses "
        f"crest and trough. Mean squared distance from the wave: {told} neighbours.",
        *(side((x, y), fit, k) for fit, k in zip(fits, NEIGHBOURS, strict=True)),
    )


def wave(x):
    return np.sin(2 * np.pi * x)


def predict(x, y, k):
    near = np.argsort(np.abs(GRID[:, np.newaxis] - x), axis=1)[:, :k]
    return y[near].mean(axis=1)


def side(data, fit, k):
    return panel(
        points(*data, name="data"),
        line(GRID, wave(GRID), name="the truth", style="dashed"),
        line(GRID, fit, name="prediction"),
        x=axis("x", low=0, high=1),
        y=axis("y", low=-2.2, high=2.2),
        title=f"{k} neighbour{'s' * (k > 1)}",
    )

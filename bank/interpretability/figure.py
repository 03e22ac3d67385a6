"""Exact Shapley values of a small model: one prediction, and the mean sizes over many."""

from itertools import combinations
from math import factorial

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, rule

NAMES = ["floor area", "distance", "age", "listed building"]
BACKGROUND, EXPLAINED = 80, 120


def draw(rng):
    rows = houses(rng, BACKGROUND + EXPLAINED)
    background, explained = rows[:BACKGROUND], rows[BACKGROUND:]
    case = np.array([[1.2, 0.3, 0.4, 1.0]])
    shares = shapley(np.vstack([case, explained]), background)
    one, typical = shares[0], np.abs(shares[1:]).mean(axis=0)
    base = predict(background).mean()
    listed = ", ".join(f"{n} {v:+.0f}" for n, v in zip(NAMES, one, strict=True))
    sizes = ", ".join(f"{n} {v:.0f}" for n, v in zip(NAMES, typical, strict=True))
    at = np.arange(4)
    return figure(
        "Contributions to one rent and to all rents",
        f"Panel 'one prediction': contributions in euros to a predicted rent of "
        f"{predict(case)[0]:.0f}, where the average prediction is {base:.0f}: {listed}. Panel 'all "
        f"predictions': the mean absolute contribution over {EXPLAINED} flats: {sizes} euros. Four "
        f"flats in a hundred are in a listed building.",
        panel(
            bars(at, one, across=True),
            rule(x=0),
            x=axis("contribution in euros"),
            y=axis("feature", categories=NAMES),
            title="one prediction",
        ),
        panel(
            bars(at, typical, across=True),
            x=axis("mean absolute contribution in euros", low=0),
            y=axis("feature", categories=NAMES),
            title="all predictions",
        ),
    )


def houses(rng, n):
    """Standardised area, distance and age; one flat in 25 is in a listed building."""
    return np.column_stack([rng.normal(size=(n, 3)), np.arange(n) % 25 == 0])


def predict(rows):
    area, distance, age, listed = rows.T
    return 900 + 180 * area - 90 * distance - 60 * age + 25 * area * distance + 420 * listed


def shapley(rows, background):
    """The definition, with the unknown features taken from each background row in turn."""
    features = range(rows.shape[1])
    worth = {}
    for size in range(len(features) + 1):
        for known in combinations(features, size):
            mixed = np.repeat(background[None], len(rows), axis=0)
            mixed[:, :, known] = rows[:, None, known]
            worth[known] = predict(mixed.reshape(-1, len(features))).reshape(len(rows), -1).mean(1)
    shares = np.zeros(rows.shape)
    for known, value in worth.items():
        for j in set(features) - set(known):
            weight = factorial(len(known)) * factorial(3 - len(known)) / factorial(4)
            shares[:, j] += weight * (worth[tuple(sorted((*known, j)))] - value)
    return shares

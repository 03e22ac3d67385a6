"""A noisy wave with the sum of 1, 10 and 1,000 boosted stumps."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points
from greenroom.judge.writing import number

RATE, ROUNDS = 0.3, (1, 10, 1000)


def draw(rng):
    x = np.sort(rng.uniform(0, 1, 80))
    wave = np.sin(2 * np.pi * x)
    y = wave + rng.normal(0, 0.4, x.size)
    fits = boosted(y)
    told = " ".join(
        f"After {count} round{'s' * (count > 1)} the mean squared error is "
        f"{number(np.mean((y - fit) ** 2), 2)} on the points, and the fit differs from the wave "
        f"by {number(np.mean((wave - fit) ** 2), 2)}."
        for count, fit in zip(ROUNDS, fits, strict=True)
    )
    return figure(
        "A sum of boosted stumps",
        "Three panels with the same 80 points around a sine wave and a step curve, the sum of "
        "boosted stumps: a single low step after 1 round, a staircase along the wave after 10, "
        f"and after 1000 a jagged line that runs to many single points. {told}",
        *(side((x, y, wave), fit, count) for count, fit in zip(ROUNDS, fits, strict=True)),
    )


def boosted(y):
    """The fit to the points after each of the rounds, with stumps cut between neighbours."""
    fit, kept = np.full(y.size, y.mean()), []
    sizes = np.arange(1, y.size)
    for count in range(1, max(ROUNDS) + 1):
        left = y - fit
        sums = np.cumsum(left)[:-1]
        rest = left.sum() - sums
        cut = 1 + int(np.argmax(sums**2 / sizes + rest**2 / (y.size - sizes)))
        fit[:cut] += RATE * left[:cut].mean()
        fit[cut:] += RATE * left[cut:].mean()
        if count in ROUNDS:
            kept.append(fit.copy())
    return kept


def side(data, fit, count):
    x, y, wave = data
    middles = (x[1:] + x[:-1]) / 2
    steps = np.repeat(fit, 2)
    places = np.r_[x[0], np.repeat(middles, 2), x[-1]]
    return panel(
        points(x, y, name="data"),
        line(x, wave, name="the truth", style="dashed"),
        line(places, steps, name="boosted fit"),
        x=axis("x", low=0, high=1),
        y=axis("y", low=-2.2, high=2.2),
        title=f"{count} round{'s' * (count > 1)}",
    )

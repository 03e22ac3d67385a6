"""A density with a shaded area, its distribution function with a quantile, and two counts."""

from math import comb, exp, factorial

import numpy as np

from greenroom.judge.figures import axis, band, bars, figure, line, panel, segments

MEDIAN, SIGMA = 0.18, 0.5


def draw(rng):
    seconds = MEDIAN * np.exp(SIGMA * rng.normal(size=2000))
    inside = np.mean((seconds >= 0.1) & (seconds <= 0.3))
    high = float(np.quantile(seconds, 0.95))
    grid = np.linspace(0.01, 0.8, 120)
    shaded = np.linspace(0.1, 0.3, 30)
    k = np.arange(13)
    poisson = np.array([exp(-4) * 4.0**i / factorial(i) for i in k])
    binomial = np.array([comb(8, i) * 0.5**8 for i in k])
    return figure(
        "Density, distribution function and two counts",
        f"Density: that of a latency, with a peak of {density(grid).max():.1f} near 0.14 s and a "
        "long right tail; the area from 0.1 to 0.3 s is shaded, and of 2,000 simulated latencies "
        f"{100 * inside:.0f} % fall there. Distribution function: the share of these 2,000 of at "
        f"most x rises from 0 to 1 and reaches 0.95 at {high:.2f} s, marked by a level and an "
        "upright piece. Counts: "
        f"probabilities of 0 to 12 for a Poisson with mean 4, which is {poisson[4]:.2f} at 4 and "
        f"{poisson[8:].sum():.3f} from 8 on, and for a binomial of 8 trials with chance 0.5, which "
        f"is {binomial[4]:.2f} at 4, {binomial[8]:.3f} at 8 and 0 above.",
        panel(
            band(shaded, 0 * shaded, density(shaded), name="0.1 to 0.3 s"),
            line(grid, density(grid), name="density"),
            x=axis("latency in s", low=0, high=0.8),
            y=axis("density per s", low=0),
            title="density",
        ),
        panel(
            line(np.sort(seconds)[::10], np.arange(0, 2000, 10) / 2000, name="F(x)"),
            segments([0, high], [0.95, 0.95], [high, high], [0.95, 0], name="95 % quantile"),
            x=axis("latency in s", low=0, high=0.8),
            y=axis("share of at most x", low=0, high=1),
            title="distribution function",
        ),
        panel(
            bars(k - 0.2, poisson, name="Poisson, mean 4"),
            bars(k + 0.2, binomial, name="binomial, 8 trials"),
            x=axis("count"),
            y=axis("probability", low=0),
            title="counts",
        ),
    )


def density(x):
    z = np.log(x / MEDIAN) / SIGMA
    return np.exp(-0.5 * z**2) / (x * SIGMA * np.sqrt(2 * np.pi))

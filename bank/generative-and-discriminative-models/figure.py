"""Two class densities with the boundary by Bayes' rule, and the posterior that they imply."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, histogram, line, panel, rule

MEANS, SD, PRIOR = (150.0, 190.0), 20.0, 0.25  # the second class is the rare one
GRID = np.linspace(90, 250, 81)
EDGES = np.linspace(90, 250, 33)


def draw(rng):
    first = rng.normal(MEANS[0], SD, size=3000)
    second = rng.normal(MEANS[1], SD, size=1000)
    weighted = [(1 - PRIOR) * density(MEANS[0]), PRIOR * density(MEANS[1])]
    posterior = weighted[1] / (weighted[0] + weighted[1])
    middle = sum(MEANS) / 2
    cut = middle + SD**2 / (MEANS[1] - MEANS[0]) * np.log((1 - PRIOR) / PRIOR)
    return figure(
        "What each kind of model learns",
        "First panel: densities of two classes over a weight in grams, each times its share. "
        f"The first has share {1 - PRIOR:.2f} and mean {MEANS[0]:.0f}, the second share {PRIOR} "
        f"and mean {MEANS[1]:.0f}; both have standard deviation {SD:.0f}. Behind them are the "
        "shares of 4000 drawn cases. The two "
        f"curves cross at {cut:.1f}, to the far side of the midpoint {middle:.0f} as seen from "
        "the common class. Second panel: the probability of the second class over the same axis, "
        f"an S-shaped curve from 0 to 1 that passes 0.5 at {cut:.1f}.",
        panel(
            histogram(EDGES, bin_densities(first), name=""),
            histogram(EDGES, bin_densities(second), name=""),
            line(GRID, weighted[0], name="common class"),
            line(GRID, weighted[1], name="rare class", style="dashed"),
            rule(x=cut),
            x=axis("weight in g", low=90, high=250),
            y=axis("density times share", low=0),
            title="generative",
        ),
        panel(
            band(GRID, np.zeros(GRID.size), posterior),
            line(GRID, posterior, name="P(rare class | weight)"),
            rule(x=cut),
            x=axis("weight in g", low=90, high=250),
            y=axis("probability", low=0, high=1),
            title="discriminative",
        ),
    )


def density(mean):
    return np.exp(-((GRID - mean) ** 2) / (2 * SD**2)) / (SD * np.sqrt(2 * np.pi))


def bin_densities(values):
    """Shares of all 4000 cases for each gram."""
    counts, _ = np.histogram(values, bins=EDGES)
    return counts / 4000 / np.diff(EDGES)

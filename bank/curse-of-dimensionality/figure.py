"""The edge of a cube with a share of the data, and distances that become alike."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

DIMENSIONS = (2, 20, 200)
EDGES = np.linspace(0, 2.4, 61)


def draw(rng):
    d = np.unique(np.round(np.geomspace(1, 100, 60)))
    curves = [relative_distances(rng, dimension) for dimension in DIMENSIONS]
    spread = "; ".join(
        f"{dimension} features: {values.std():.2f}"
        for dimension, values in zip(DIMENSIONS, curves, strict=True)
    )
    return figure(
        "Neighbourhoods grow, distances become alike",
        "First panel: edge of a cube that holds a share of uniform data, over 1 to 100 features. "
        f"For 1 % it is 0.01 with one feature, {0.01**0.1:.2f} with ten and {0.01**0.01:.3f} with "
        f"a hundred; for 10 % it is 0.1, {0.1**0.1:.2f} and {0.1**0.01:.3f}. Second panel: "
        "distances between pairs of uniform points, divided by their mean, for 2, 20 and 200 "
        f"features. All three lie round 1; their standard deviations are {spread}.",
        panel(
            line(d, 0.1 ** (1 / d), name="10 % of the data", style="dashed"),
            line(d, 0.01 ** (1 / d), name="1 % of the data"),
            rule(y=1.0, name="whole range"),
            x=axis("number of features", scale="log"),
            y=axis("edge of the cube", low=0, high=1.1),
            title="a neighbourhood",
        ),
        panel(
            *[density(v, n) for v, n in zip(curves, DIMENSIONS, strict=True)],
            x=axis("distance / mean distance", low=0, high=2.4),
            y=axis("density", low=0),
            title="the distances",
        ),
    )


def relative_distances(rng, dimension):
    """Distances of 20,000 independent pairs of uniform points."""
    squares = np.zeros(20000)
    for _ in range(dimension):
        squares += (rng.rand(20000) - rng.rand(20000)) ** 2
    distances = np.sqrt(squares)
    return distances / distances.mean()


def density(values, dimension):
    heights, _ = np.histogram(values, bins=EDGES, density=True)
    style = {2: "dotted", 20: "dashed", 200: "solid"}[dimension]
    return line((EDGES[:-1] + EDGES[1:]) / 2, heights, name=f"{dimension} features", style=style)

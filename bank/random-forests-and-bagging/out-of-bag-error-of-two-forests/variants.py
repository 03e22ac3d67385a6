"""Out-of-bag error against the number of trees, for trees that agree much and trees that do not."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel
from greenroom.judge.writing import number

SEEN_OUT_OF_BAG = np.exp(-1)  # the share of trees that have a row out of their bag


def draw(rng):
    trees = np.unique(np.round(np.geomspace(10, 1000, 36))).astype(int)
    scale = int(rng.randint(8, 31)) / 10
    noise = int(rng.randint(20, 41)) / 10
    alike = int(rng.randint(60, 67)) / 100
    apart = int(rng.randint(22, 28)) / 100
    everything = scale * curve(rng, trees, noise, 4.0, alike)
    chosen = scale * curve(rng, trees, noise + 0.1, 7.2, apart)
    return {
        "shown": {},
        "drawn": {
            "trees": trees.tolist(),
            "all features": everything.round(4).tolist(),
            "5 features": chosen.round(4).tolist(),
        },
        "figure": figure(
            "Out-of-bag error of two forests",
            words(trees, everything, chosen),
            panel(
                line(trees, everything, name="all 20 features per split"),
                line(trees, chosen, name="5 features per split"),
                x=axis("number of trees", low=10, high=1100, scale="log"),
                y=axis("out-of-bag mean squared error (min²)"),
            ),
        ),
    }


def curve(rng, trees, noise, square, rho):
    """What is left of the variance of a mean over the trees that miss a row, with a wobble."""
    error = noise + rho * square + (1 - rho) * square / (SEEN_OUT_OF_BAG * trees)
    wobble = np.cumsum(rng.standard_normal(trees.size)) / np.sqrt(trees.size)
    return error * (1 + 0.008 * wobble * np.sqrt(10 / trees))


def words(trees, everything, chosen):
    at = [int(np.argmin(abs(trees - count))) for count in (10, 30, 100, 300, 1000)]
    one, other = (
        ", ".join(f"{number(error[k], 2)} at {trees[k]}" for k in at)
        for error in (everything, chosen)
    )
    return (
        "Two curves of the out-of-bag mean squared error over the number of trees, from 10 to "
        f"1000 on a logarithmic axis. All 20 features per split: {one} trees. "
        f"5 features per split: {other} trees."
    )

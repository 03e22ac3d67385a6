"""An over-confident model before and after one temperature, and cost over the threshold."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

CASES, STRETCH = 20_000, 2.0


def draw(rng):
    logit = STRETCH * rng.normal(-1, 1.5, size=CASES)
    true = 1 / (1 + np.exp(-logit / STRETCH))
    y = rng.random_sample(CASES) < true
    raw = reliability(1 / (1 + np.exp(-logit)), y)
    mended = reliability(true, y)
    left = panel(
        line([0, 1], [0, 1], name="diagonal", style="dotted"),
        points(*raw, name="before"),
        points(*mended, name="temperature 2"),
        x=axis("mean score", low=0, high=1),
        y=axis("observed share", low=0, high=1),
        title="Reliability",
    )
    cuts = np.arange(1, 100) / 100
    even, dear = cost(true, y, cuts, 5, 5), cost(true, y, cuts, 1, 9)
    right = panel(
        line(cuts, even, name="5 and 5"),
        line(cuts, dear, name="1 and 9", style="dashed"),
        x=axis("threshold", low=0, high=1),
        y=axis("cost per case", low=0),
        title="Cost of a false alarm and of a miss",
    )
    words = (
        "First panel: observed share over mean score in ten groups. Before: from "
        f"{raw[1][0]:.2f} at a score of {raw[0][0]:.2f} to {raw[1][9]:.2f} at {raw[0][9]:.2f}, "
        "above the dotted diagonal at low scores and below it at high ones; with a temperature "
        "of 2 "
        "the points lie on the diagonal. Second panel: cost per case over the threshold. With "
        "costs of 5 "
        f"and 5 it is lowest, {even.min():.2f}, at {cuts[even.argmin()]:.2f}; with 1 for a false "
        f"alarm and 9 for a miss it is lowest, {dear.min():.2f}, at {cuts[dear.argmin()]:.2f}, "
        f"and {dear[49]:.2f} at 0.5."
    )
    return figure("Reading a score as a probability, and acting on it", words, left, right)


def reliability(score, y):
    group = np.minimum((10 * score).astype(int), 9)
    counts = np.bincount(group, minlength=10)
    means = np.bincount(group, score, minlength=10) / counts
    return means, np.bincount(group, y, minlength=10) / counts


def cost(p, y, cuts, alarm, miss):
    false_alarms = np.array([((p >= cut) & ~y).mean() for cut in cuts])
    misses = np.array([((p < cut) & y).mean() for cut in cuts])
    return alarm * false_alarms + miss * misses

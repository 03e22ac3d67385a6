"""One sample, the means of fresh samples, and the bootstrap means from the one sample."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, panel, rule

SHAPE, SCALE = 2.0, 9.0  # gamma waiting times, true mean 18 minutes
ROWS, ROUNDS = 60, 4000


def draw(rng):
    sample = rng.gamma(SHAPE, SCALE, ROWS)
    fresh = rng.gamma(SHAPE, SCALE, (ROUNDS, ROWS)).mean(axis=1)
    replicates = rng.choice(sample, size=(ROUNDS, ROWS)).mean(axis=1)
    low = np.floor(min(fresh.min(), replicates.min()))
    high = np.ceil(max(fresh.max(), replicates.max()))
    edges = np.linspace(low, high, 33)
    tallest = max(count(fresh, edges).max(), count(replicates, edges).max())
    means = axis("mean of 60 waits, minutes", low=low, high=high)
    many = axis("samples", low=0, high=1.1 * tallest)
    return figure(
        "One sample, and two ways to see how its mean would vary",
        words(sample, fresh, replicates),
        panel(
            histogram(np.arange(0, 85, 5), count(sample, np.arange(0, 85, 5))),
            x=axis("single wait, minutes", low=0, high=80),
            y=axis("waits", low=0),
            title="The one sample",
        ),
        panel(
            histogram(edges, count(fresh, edges)),
            rule(x=SHAPE * SCALE, name="true mean"),
            x=means,
            y=many,
            title="Fresh samples (never seen)",
        ),
        panel(
            histogram(edges, count(replicates, edges)),
            rule(x=sample.mean(), name="mean of the sample"),
            x=means,
            y=many,
            title="Bootstrap samples",
        ),
    )


def count(values, edges):
    return np.histogram(np.clip(values, edges[0], edges[-1]), edges)[0]


def words(sample, fresh, replicates):
    return (
        f"Three histograms. The first: {ROWS} single waiting times, skewed to the right, from "
        f"{sample.min():.0f} to {sample.max():.0f} minutes. The second: the means of {ROUNDS} "
        f"fresh samples of {ROWS}, a hump around the true mean of {SHAPE * SCALE:.0f} minutes with "
        f"a standard deviation of {fresh.std(ddof=1):.2f}. The third: {ROUNDS} bootstrap means, a "
        f"hump around the mean of the sample, {sample.mean():.1f} minutes, with a standard "
        f"deviation of {replicates.std(ddof=1):.2f}."
    )

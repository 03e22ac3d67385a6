"""Running means that close in, and means of 1, 5 and 50 exponential values."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, histogram, line, panel, rule

N, SAMPLES = 1000, 5000


def draw(rng):
    at = np.unique(np.round(np.logspace(0.3, 3, 90)).astype(int))
    paths = [np.cumsum(rng.exponential(1, size=N))[at - 1] / at for _ in range(5)]
    means = {n: rng.gamma(n, 1 / n, size=SAMPLES) for n in (1, 5, 50)}
    ends = ", ".join(f"{path[-1]:.2f}" for path in paths)
    spreads = "; ".join(
        f"{n}: standard deviation {values.std():.2f}, share above 1 {np.mean(values > 1):.2f}"
        for n, values in means.items()
    )
    return figure(
        "Means settle, and their scatter becomes normal",
        f"Running means: five paths of the mean of 2 to {N:,} exponential draws with expectation "
        f"1, and a band of 1.96 over the root of n around 1; they end at {ends}. Means of 1, 5 "
        f"and 50 draws: histograms of {SAMPLES:,} means each, with normal curves of the same mean "
        f"and spread. {spreads}. The first piles up at 0 with a long right tail, the last follows "
        "its curve.",
        panel(
            band(at, 1 - 1.96 / np.sqrt(at), 1 + 1.96 / np.sqrt(at), name="95 % of means"),
            *[line(at, path, name="running means") for path in paths],
            rule(y=1.0, name="expectation"),
            x=axis("draws", scale="log"),
            y=axis("mean so far", low=-0.4, high=2.4),
            title="running means",
        ),
        *[heap(values, n) for n, values in means.items()],
    )


def heap(values, n):
    top = 1 + 4 / np.sqrt(n)
    low = max(0.0, 1 - 3.5 / np.sqrt(n))
    counts, edges = np.histogram(values, bins=28, range=(low, top))
    grid = np.linspace(1 - 3 / np.sqrt(n), top, 90)
    height = np.exp(-0.5 * n * (grid - 1) ** 2) * np.sqrt(n / (2 * np.pi))
    return panel(
        histogram(edges, counts / (SAMPLES * (edges[1] - edges[0])), name="means"),
        line(grid, height, name="normal curve"),
        x=axis("mean"),
        y=axis("density", low=0),
        title=f"means of {n}" if n > 1 else "single draws",
    )

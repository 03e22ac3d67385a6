"""Means of few and of many very skewed values, drawn from their exact distribution."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, line, panel

SAMPLES = 4000
SIZES = [30, 3000]


def draw(rng):
    mean = rng.randint(15, 31) / 10
    shape = rng.randint(18, 25) / 1000
    # the sum of n gamma variables of one shape is a gamma variable of n times that shape
    means = [rng.gamma(n * shape, mean / (n * shape), size=SAMPLES) for n in SIZES]
    panels = [one(values, n) for values, n in zip(means, SIZES, strict=True)]
    return {
        "shown": {"samples": f"{SAMPLES:,}"},
        "figure": figure(
            "Mean revenue per visitor over many samples", words(means), panels[0], panels[1]
        ),
        "drawn": {"mean": mean, "shape": shape, "sizes": SIZES},
    }


def one(values, n):
    top = np.quantile(values, 0.995)
    low = 0.0 if n == SIZES[0] else np.quantile(values, 0.002)
    counts, edges = np.histogram(values[values <= top], bins=30, range=(low, top))
    centre, spread = values.mean(), values.std()
    grid = np.linspace(min(low, centre - 3 * spread), max(top, centre + 3 * spread), 121)
    height = np.exp(-0.5 * ((grid - centre) / spread) ** 2) / (spread * np.sqrt(2 * np.pi))
    return panel(
        histogram(edges, counts, name="samples"),
        line(grid, height * SAMPLES * (edges[1] - edges[0]), name="normal curve"),
        x=axis("mean revenue in euros"),
        y=axis("samples", low=0),
        title=f"means of {n:,} visitors",
    )


def words(means):
    parts = []
    for values, n in zip(means, SIZES, strict=True):
        centre, spread = values.mean(), values.std()
        five = ", ".join(f"{q:.2f}" for q in np.quantile(values, [0.05, 0.25, 0.5, 0.75, 0.95]))
        parts.append(
            f"Means of {n:,} visitors: the 5, 25, 50, 75 and 95 % quantiles are {five} euros; the "
            f"normal curve has the mean {centre:.2f} and the standard deviation {spread:.2f}, and "
            f"its own 5 and 95 % quantiles are {centre - 1.645 * spread:.2f} and "
            f"{centre + 1.645 * spread:.2f}"
        )
    return f"Two histograms of {SAMPLES:,} means each, with normal curves. {'. '.join(parts)}."

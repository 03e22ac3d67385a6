"""Two thousand p-values: a flat floor of nulls and a spike of real differences."""

from math import erfc, sqrt

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, panel

TESTS, BARS = 2000, 20


def draw(rng):
    nulls = int(rng.randint(1300, 1701))
    counts = np.array(count(rng, nulls))
    edges = np.linspace(0, 1, BARS + 1)
    right = counts[6:]
    return {
        "drawn": {"nulls": nulls, "counts": [int(c) for c in counts]},
        "shown": {},
        "figure": figure(
            "p-values of 2,000 features",
            "A histogram of 2,000 p-values in 20 bars of width 0.05. The bar from 0 to 0.05 holds "
            f"{counts[0]} of them, the next two hold {counts[1]} and {counts[2]}. From 0.3 to 1 "
            f"the 14 bars hold between {right.min()} and {right.max()} each, {right.mean():.0f} "
            "on average, without a rise or a fall.",
            panel(
                histogram(edges, counts),
                x=axis("p-value", low=0, high=1),
                y=axis("features", low=0),
            ),
        ),
    }


def count(rng, nulls):
    """Counts of the bars: uniform p-values, and two-sided ones of statistics centred at 3."""
    while True:
        flat = rng.randint(0, 10**6, size=nulls) / 10**6
        shifted = 3 + rng.standard_normal(TESTS - nulls)
        effects = np.array([erfc(abs(z) / sqrt(2)) for z in shifted])
        counts = np.histogram(np.concatenate([flat, effects]), bins=BARS, range=(0, 1))[0]
        if level(counts[6:]):
            return counts


def level(bars):
    """Whether the right part looks as level as it is meant to be, without an accidental slope."""
    half = bars.size // 2
    tilt = abs(int(bars[:half].sum()) - int(bars[half:].sum())) / bars.sum()
    return tilt < 0.04 and bars.max() < 1.7 * bars.min()

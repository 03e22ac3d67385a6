"""A coefficient plot: two clear effects, one narrow zero, two wide ones of opposite sign."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, rule

NAMES = [
    "support calls",
    "contract length",
    "customer age",
    "minutes used",
    "data used",
    "tariff changes",
    "late payments",
]


def draw(rng):
    n = int(rng.randint(6, 16)) * 100
    centre, half = table(rng)
    low, high = centre - half, centre + half
    reach = np.ceil(max(high.max(), -low.min())) + 0.5
    return {
        "shown": {"n": f"{n:,}"},
        "figure": figure(
            "Coefficients with 95 % intervals",
            alternative(centre, low, high),
            panel(
                intervals(np.arange(len(NAMES)), centre, low, high, across=True),
                rule(x=0),
                x=axis("euros a month for one standard deviation", low=-reach, high=reach),
                y=axis("feature", categories=NAMES),
            ),
        ),
        "drawn": {
            "n": n,
            "names": NAMES,
            "centre": centre.tolist(),
            "low": low.tolist(),
            "high": high.tolist(),
        },
    }


def table(rng):
    """In tenths of a euro. Tariff changes and late payments: moderate, one clear, one not quite."""
    side = rng.choice([-1, 1])
    wide = side * rng.randint(14, 26)
    centre = np.array(
        [
            rng.randint(30, 46),
            -rng.randint(25, 41),
            rng.randint(-1, 2),
            wide,
            -wide + side * rng.randint(4, 9),
            rng.randint(9, 13),
            rng.randint(3, 6),
        ]
    )
    half = np.append(rng.randint(6, 9, size=3), rng.randint(42, 52, size=2))
    half = np.append(half, rng.randint(6, 9, size=2))
    return centre / 10, half / 10


def alternative(centre, low, high):
    rows = "; ".join(
        f"{name} {c:.1f}, from {a:.1f} to {b:.1f}"
        for name, c, a, b in zip(NAMES, centre, low, high, strict=True)
    )
    return (
        "A coefficient plot with seven horizontal intervals and a dashed upright line at 0. "
        f"Coefficient and 95 % interval in euros a month: {rows}."
    )

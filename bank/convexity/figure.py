"""A convex curve with chord and tangent, and descents from many starts on two losses."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

GRID = np.linspace(-3, 3, 121)
ENDS = (-2.0, 2.6)
TOUCH = -0.6


def bowl(x):
    return 0.35 * x**2 + 0.4 * np.abs(x - 1) + 0.3


def rugged(x):
    return 0.16 * x**2 + 0.6 * np.sin(3 * x + 0.6) + 1


def draw(rng):
    starts = np.linspace(-2.7, 2.2, 12) + rng.uniform(-0.2, 0.2, 12)
    ends = {"convex": descend(bowl, starts), "not convex": descend(rugged, starts)}
    return figure(
        "What convexity rules out",
        alternative(starts, ends),
        convex_panel(),
        panel(
            line(GRID, bowl(GRID)),
            points(starts, bowl(starts), name="starts"),
            points(ends["convex"], bowl(ends["convex"]), name="after 3,000 small steps"),
            x=axis("weight", low=-3, high=3),
            y=axis("loss", low=0, high=5.5),
            title="Convex: one level",
        ),
        panel(
            line(GRID, rugged(GRID)),
            points(starts, rugged(starts), name="starts"),
            points(ends["not convex"], rugged(ends["not convex"]), name="after 3,000 small steps"),
            x=axis("weight", low=-3, high=3),
            y=axis("loss", low=0, high=3.5),
            title="Not convex: the start decides",
        ),
    )


def convex_panel():
    slope = 0.7 * TOUCH - 0.4
    ends = np.array(ENDS)
    reach = np.array([TOUCH - 1.9, TOUCH + 2.6])
    return panel(
        line(GRID, bowl(GRID), name="convex loss"),
        line(ends, bowl(ends), name="chord", style="dashed"),
        line(reach, bowl(TOUCH) + slope * (reach - TOUCH), name="tangent", style="dotted"),
        x=axis("weight", low=-3, high=3),
        y=axis("loss", low=-1.5, high=5.5),
        title="Chord above, tangent below",
    )


def descend(loss, starts):
    """Small steps against a central difference; at the kink they stay within a hundredth."""
    x = starts.copy()
    for _ in range(3000):
        x = x - 0.005 * (loss(x + 1e-4) - loss(x - 1e-4)) / 2e-4
    return x


def alternative(starts, ends):
    convex, other = bowl(ends["convex"]), rugged(ends["not convex"])
    low, high = np.sort(np.unique(other.round(2)))[[0, -1]]
    places = np.unique(ends["not convex"].round(1))
    return (
        "First panel: a convex curve with a kink at weight 1; the chord between the points at "
        f"{ENDS[0]:.0f} and {ENDS[1]:.1f} lies above the curve, the tangent at {TOUCH} below it. "
        f"Second panel: on this curve twelve descents start between {starts[0]:.1f} and "
        f"{starts[-1]:.1f} and all end at weight {ends['convex'].mean():.2f} with loss "
        f"{convex.mean():.2f}. Third panel: on a wavy curve the same twelve starts end in "
        f"{places.size} hollows, at the weights {', '.join(f'{p:.1f}' for p in places)}, with "
        f"losses from {low:.2f} to {high:.2f}."
    )

"""Two depots with the same mean: the bars agree, the deliveries do not."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, points, rule
from greenroom.judge.writing import number

ROWS, MEAN = 80, 40.0


def draw(rng):
    steady = rng.normal(0, 4, ROWS)
    split = np.where(np.arange(ROWS) < ROWS // 2, -15, 15) + rng.normal(0, 4, ROWS)
    depots = [values - values.mean() + MEAN for values in (steady, split)]
    near = [int(np.sum(np.abs(values - MEAN) < 5)) for values in depots]
    sideways = [place + rng.uniform(-0.2, 0.2, ROWS) for place in (0, 1)]
    return figure(
        "The same deliveries in two charts",
        f"Panel 'means': two bars, both {number(MEAN)} minutes. Panel 'every delivery': "
        f"{ROWS} points a depot with a little sideways noise, and a level line at {number(MEAN)}. "
        f"Depot A runs from {number(depots[0].min(), 1)} to {number(depots[0].max(), 1)} minutes, "
        f"with {near[0]} of {ROWS} within five minutes of the mean; depot B forms two groups, "
        f"around 25 and 55, with {near[1]} within five minutes of it.",
        panel(
            bars([0, 1], [values.mean() for values in depots]),
            x=axis("depot", categories=["A", "B"]),
            y=axis("minutes", low=0, high=80),
            title="means",
        ),
        panel(
            points(sideways[0], depots[0]),
            points(sideways[1], depots[1]),
            rule(y=MEAN, name="mean of both"),
            x=axis("depot", categories=["A", "B"]),
            y=axis("minutes", low=0, high=80),
            title="every delivery",
        ),
    )

"""Error bars over groups of growing size: the spread of the rows, and the mean's interval."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, rule
from greenroom.judge.writing import number

SIZES, RESAMPLES = (10, 40, 160, 640), 1000


def draw(rng):
    groups = [rng.normal(40, 12, size) for size in SIZES]
    mean = np.array([rows.mean() for rows in groups])
    spread = np.array([rows.std(ddof=1) for rows in groups])
    low, high = np.array([interval(rng, rows) for rows in groups]).T
    place, labels = np.arange(4), [str(size) for size in SIZES]
    return figure(
        "Two kinds of error bar for the same rows",
        "Four groups drawn from one distribution with mean 40 and standard deviation 12. Panel "
        f"'standard deviation': the bars reach {number(spread[0], 1)}, {number(spread[1], 1)}, "
        f"{number(spread[2], 1)} and {number(spread[3], 1)} to either side for 10, 40, 160 and "
        f"640 rows. Panel 'interval of the mean': 95 % bootstrap intervals, "
        f"{number(high[0] - low[0], 1)} long for 10 rows and {number(high[3] - low[3], 1)} for "
        "640. A level line marks 40 in both.",
        panel(
            intervals(place, mean, mean - spread, mean + spread),
            rule(y=40, name="true mean"),
            x=axis("rows in the group", categories=labels),
            y=axis("minutes", low=20, high=60),
            title="standard deviation",
        ),
        panel(
            intervals(place, mean, low, high),
            rule(y=40, name="true mean"),
            x=axis("rows in the group", categories=labels),
            y=axis("minutes", low=20, high=60),
            title="interval of the mean",
        ),
    )


def interval(rng, rows):
    """The middle 95 % of the means of resampled rows."""
    picks = rng.randint(0, rows.size, size=(RESAMPLES, rows.size))
    return np.percentile(rows[picks].mean(axis=1), [2.5, 97.5])

"""Paths through one function or several, and random rows that meet a boundary."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule
from greenroom.judge.writing import number

DAYS, TRIALS = 365, 400
SIZES = np.array([10, 30, 100, 200, 300, 500, 700, 1000])


def draw(rng):
    choices = np.arange(1, 9)
    met = np.array([share_that_meets(rng, size) for size in SIZES])
    curve = np.arange(1, 1001)
    return figure(
        "What makes code hard to test",
        "Panel 'paths to test', log axis: for 1 to 8 yes-or-no choices, one function has from 2 "
        "to 256 paths; as many functions with one choice each have from 2 to 16. Panel 'rows "
        f"drawn at random': the share of {TRIALS} random tables with at least one row on one "
        f"given day of {DAYS}: {number(met[0], 2)} with 10 rows, {number(met[2], 2)} with 100 "
        f"and {number(met[-1], 2)} with 1,000; the curve is 1 - (364/365)^m. A level line at 1 "
        "marks a row written by hand.",
        panel(
            line(choices, 2.0**choices, name="one function"),
            line(choices, 2.0 * choices, name="one function a choice", style="dashed"),
            x=axis("independent choices"),
            y=axis("paths", scale="log"),
            title="paths to test",
        ),
        panel(
            points(SIZES, met, name="simulated tables"),
            line(curve, 1 - (1 - 1 / DAYS) ** curve, name="expected"),
            rule(y=1, name="a row written by hand"),
            x=axis("random rows in the table"),
            y=axis("share that meets the boundary", low=0, high=1.05),
            title="rows drawn at random",
        ),
    )


def share_that_meets(rng, size):
    """How many random tables have a row on day 30, as a share."""
    return np.mean((rng.randint(0, DAYS, size=(TRIALS, size)) == 30).any(axis=1))

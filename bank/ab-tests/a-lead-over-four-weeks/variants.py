"""A daily difference that fades among returning visitors and is absent among new ones."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, rule
from greenroom.judge.writing import number

DAYS = 28
HALF_OLD, HALF_NEW = 0.55, 0.7  # half-widths of the daily 95 % intervals, in points


def draw(rng):
    top, fade = rng.randint(22, 33) / 10, rng.randint(45, 61) / 10
    days = np.arange(1, DAYS + 1)
    old = top * np.exp(-(days - 1) / fade) + jitter(rng, HALF_OLD)
    new = jitter(rng, HALF_NEW)
    weights = np.array([HALF_OLD**-2, HALF_NEW**-2])
    overall = (weights @ [old.mean(), new.mean()]) / weights.sum()
    half = (1 / (DAYS * weights.sum())) ** 0.5
    first, last = old[:7].mean(), old[-7:].mean()
    return {
        "drawn": {"returning": old.round(3).tolist(), "new": new.round(3).tolist()},
        "shown": {
            "overall": f"{overall:.2f}",
            "low": f"{overall - half:.2f}",
            "high": f"{overall + half:.2f}",
        },
        "figure": figure(
            "Difference in conversion by day",
            "Two panels over 28 days, each with a daily difference in conversion and its 95 % "
            f"interval. First, returning visitors: the difference is {number(old[0], 1)} points on "
            f"day 1, {number(first, 1)} on average in the first week, "
            f"{number(old[7:14].mean(), 1)} in the second, {number(old[14:21].mean(), 1)} in the "
            f"third and {number(last, 1)} in the last; intervals reach {HALF_OLD} to either side. "
            f"Second, new visitors: the values lie between {number(new.min(), 1)} and "
            f"{number(new.max(), 1)} on both sides of zero, {number(new[:7].mean(), 1)} on "
            f"average in the first week and {number(new[-7:].mean(), 1)} in the last; intervals "
            f"reach {HALF_NEW} to either side.",
            *[
                panel(
                    intervals(days, values, values - half_width, values + half_width),
                    rule(y=0),
                    x=axis("day", low=0, high=DAYS + 1),
                    y=axis("difference (points)", low=-2, high=4.5),
                    title=title,
                )
                for values, half_width, title in (
                    (old, HALF_OLD, "Returning visitors"),
                    (new, HALF_NEW, "New visitors"),
                )
            ],
        ),
    }


def jitter(rng, half_width):
    """Daily noise that fits the intervals, without outliers, averaging close to zero each week."""
    while True:
        noise = rng.standard_normal(DAYS) * half_width / 1.96
        weeks = noise.reshape(4, 7).mean(axis=1)
        if np.abs(noise).max() < 1.1 * half_width and np.abs(weeks).max() < 0.33 * half_width:
            return noise

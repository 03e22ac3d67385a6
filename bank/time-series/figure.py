"""A forecast with its interval, and the error of three methods over the horizon."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel

WEEK = np.array([0, -6, -4, 2, 10, 34, 22])
DRIFT, NOISE, PULL = 4, 6, 0.45
AHEAD = 28


def draw(rng):
    sales = 200 + np.cumsum(rng.normal(0, DRIFT, 2100)) + np.tile(WEEK, 300)
    sales += rng.normal(0, NOISE, 2100)
    origins = np.arange(140, 2072, 7)
    errors = np.array([misses(sales, origin) for origin in origins])
    last, weekday, smooth = np.abs(errors).mean(axis=0)
    spread = errors[:, 2].std(axis=0)
    origin = int(origins[40])
    days, ahead = np.arange(-41, 1), np.arange(1, AHEAD + 1)
    guess = smoothed(sales[origin - 56 : origin])
    half = 1.96 * spread
    inside = int((np.abs(sales[origin : origin + AHEAD] - guess) <= half).sum())
    return figure(
        "A forecast, its interval and its error",
        "Two panels. A forecast of 28 days: six weeks of daily sales with a peak every Saturday, "
        f"then a forecast that repeats the week, with a 95 % interval that reaches {half[0]:.0f} "
        f"to either side on day 1 and {half[-1]:.0f} on day 28; {inside} of the 28 values that "
        "came lie inside. Error over the horizon: the mean absolute error of "
        f"{len(origins)} forecasts; the last value has {last[0]:.0f} on day 1 and between "
        f"{last[1:].min():.0f} and {last[1:].max():.0f} later, going up and down with the week; "
        f"the same weekday of the last week has {weekday[:7].mean():.0f} in the first week and "
        f"{weekday[-7:].mean():.0f} in the fourth; smoothing with a weekly pattern has "
        f"{smooth[:7].mean():.0f} and {smooth[-7:].mean():.0f}.",
        panel(
            band(ahead, guess - half, guess + half, name="95 % interval"),
            line(days, sales[origin - 42 : origin], name="sales"),
            line(ahead, guess, name="forecast", style="dashed"),
            line(ahead, sales[origin : origin + AHEAD], name="what came", style="dotted"),
            x=axis("days from the forecast"),
            y=axis("units"),
            title="A forecast of 28 days",
        ),
        panel(
            line(ahead, last, name="last value", style="dotted"),
            line(ahead, weekday, name="same weekday", style="dashed"),
            line(ahead, smooth, name="smoothed"),
            x=axis("days ahead", low=0),
            y=axis("mean absolute error", low=0),
            title="Error over the horizon",
        ),
    )


def misses(sales, origin):
    """What came minus the forecasts of three methods, day by day."""
    past, future = sales[origin - 56 : origin], sales[origin : origin + AHEAD]
    weekday = np.tile(past[-7:], 4)
    return [future - past[-1], future - weekday, future - smoothed(past)]


def smoothed(past):
    """A mean for each weekday, and a level by exponential smoothing."""
    weekday = past.reshape(8, 7).mean(axis=0) - past.mean()
    level = past.mean()
    for value, season in zip(past, np.tile(weekday, 8), strict=True):
        level += PULL * (value - season - level)
    return level + np.tile(weekday, 4)

"""Demand that falls to a lower level after a forecast was made, with its interval."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel, rule

PAST, AHEAD = 42, 28
PULL = 0.15


def draw(rng):
    past, future, forecast, half, start = sample(rng)
    days, ahead = np.arange(1 - PAST, 1), np.arange(1, AHEAD + 1)
    errors = future - forecast
    return {
        "shown": {"ahead": str(AHEAD)},
        "drawn": {"errors": errors.round(2).tolist(), "half": half.round(2).tolist()},
        "figure": figure(
            "A forecast and the demand that came",
            "Two panels. Demand and forecast: six weeks of daily demand with a weekly up and "
            f"down, between {past.min():.0f} and {past.max():.0f} units, then a forecast for "
            f"{AHEAD} days that repeats the weekly pattern, with its 95 % interval, and the "
            "demand that came, which goes up and down with the week too. Demand minus forecast: "
            f"on the days 1 to {start} the values lie between {errors[:start].min():.0f} and "
            f"{errors[:start].max():.0f}, all within the interval; on the days {start + 1} to "
            f"{AHEAD} they lie between {errors[start:].min():.0f} and {errors[start:].max():.0f}, "
            f"all below the interval, whose lower end falls from {-half[0]:.0f} to "
            f"{-half[-1]:.0f}. The mean of these days is {errors[start:].mean():.0f}, "
            f"{errors[start : start + 7].mean():.0f} in their first seven and "
            f"{errors[-7:].mean():.0f} in the last seven.",
            panel(
                band(ahead, forecast - half, forecast + half, name="95 % interval"),
                line(days, past, name="demand before"),
                line(ahead, forecast, name="forecast", style="dashed"),
                line(ahead, future, name="demand after", style="dotted"),
                x=axis("days from the forecast"),
                y=axis("units", low=0),
                title="Demand and forecast",
            ),
            panel(
                band(ahead, -half, half, name="95 % interval"),
                line(ahead, errors, name="demand minus forecast"),
                rule(y=0),
                x=axis("days from the forecast", low=0, high=AHEAD + 1),
                y=axis("units"),
                title="Demand minus forecast",
            ),
        ),
    }


def sample(rng):
    """The days before the fall stay inside the interval, the days after it below."""
    week = rng.permutation([-30, -22, -8, 0, 8, 20, 32]) + rng.randint(-3, 4, size=7)
    spread = rng.uniform(7, 9)
    past = 200 + np.tile(week, PAST // 7) + noise(rng, PAST) * spread
    forecast = 200 + np.tile(week, AHEAD // 7)
    half = 1.96 * spread * np.sqrt(1 + np.arange(AHEAD) * PULL**2)
    start = int(rng.randint(8, 13))
    future = forecast + noise(rng, AHEAD) * spread
    future[start:] -= rng.uniform(5.2, 6.4) * spread
    return past, future, forecast, half, start


def noise(rng, size):
    """Steady noise without outliers and without a drift of its own."""
    while True:
        values = rng.standard_normal(size)
        weeks = values.reshape(-1, 7).mean(axis=1)
        if np.abs(values).max() < 1.9 and np.abs(weeks).max() < 0.6:
            return values

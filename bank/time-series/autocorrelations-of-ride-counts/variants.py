"""Autocorrelations of daily counts with a trend and a week, before and after differencing."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, panel, rule

WEEKS = 30
LAGS = np.arange(1, 29)
NEXT_WEEK = [7, 14, 21, 28]


def draw(rng):
    while True:
        rides = counts(rng)
        level, steps = autocorrelations(rides), autocorrelations(np.diff(rides))
        if plain(level, steps):
            break
    bound = 1.96 / np.sqrt(len(rides))
    others = np.delete(steps, [lag - 1 for lag in NEXT_WEEK])
    return {
        "shown": {"days": str(len(rides)), "bound": f"{bound:.2f}"},
        "drawn": {"level": level.round(4).tolist(), "steps": steps.round(4).tolist()},
        "figure": figure(
            "Autocorrelations of daily ride counts",
            "Two panels of bars for the lags 1 to 28, with dashed lines at plus and minus "
            f"{bound:.2f}. Counts: all bars are above the upper line, {level[0]:.2f} at lag 1, "
            f"{spell(level)} at the lags 7, 14, 21 and 28, and the lowest one "
            f"{level.min():.2f}; each of these four bars is higher than its neighbours. Changes "
            f"from day to day: {spell(steps)} at the lags 7, 14, 21 and 28, and between "
            f"{others.min():.2f} and {others.max():.2f} at all other lags.",
            *[
                panel(
                    bars(LAGS, values),
                    rule(y=bound),
                    rule(y=-bound),
                    x=axis("lag (days)", low=0, high=29),
                    y=axis("autocorrelation", low=-0.6, high=1),
                    title=title,
                )
                for values, title in ((level, "Counts"), (steps, "Changes from day to day"))
            ],
        ),
    }


def counts(rng):
    """A steady rise, a week with its high and low days, and noise."""
    week = rng.permutation([-60, -40, -10, 0, 15, 35, 60]) + rng.randint(-6, 7, size=7)
    days = 7 * WEEKS
    rise = rng.uniform(0.9, 1.2) * np.arange(days)
    return 400 + rise + np.tile(week, WEEKS) + rng.normal(0, 16, days)


def autocorrelations(values):
    centred = values - values.mean()
    return np.array([centred[lag:] @ centred[:-lag] for lag in LAGS]) / (centred @ centred)


def plain(level, steps):
    """What is to be read must stand out: a slow fall, and a peak after each week."""
    peaks = all(
        level[lag - 1] > level[lag - 2] + 0.03 and (lag == 28 or level[lag - 1] > level[lag] + 0.03)
        for lag in NEXT_WEEK
    )
    weekly = steps[[lag - 1 for lag in NEXT_WEEK]]
    others = np.delete(steps, [lag - 1 for lag in NEXT_WEEK])
    quiet = others.max() < 0.3 and others.min() > -0.5
    return peaks and level.min() > 0.2 and weekly.min() > 0.5 and quiet


def spell(values):
    return ", ".join(f"{values[lag - 1]:.2f}" for lag in NEXT_WEEK)

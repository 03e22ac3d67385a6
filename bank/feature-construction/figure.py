"""A logarithm that straightens a curve, and events before and after a cut-off."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel, points, rule

NAMES = ["Ann", "Bob", "Cyd", "Dee", "Eve"]
CUTOFF, WINDOW, HORIZON = 90, 30, 30


def draw(rng):
    income, spend = households(rng)
    grid = np.linspace(income.min(), income.max(), 80)
    straight, raw = fit(income, spend, grid)
    curved, logged = fit(np.log(income), spend, np.log(grid))
    when, who = events(rng)
    counted = (when >= CUTOFF - WINDOW) & (when < CUTOFF)
    older, after = when < CUTOFF - WINDOW, when >= CUTOFF
    counts = "; ".join(
        f"{name} {(older & (who == i)).sum()}, {(counted & (who == i)).sum()} and "
        f"{(after & (who == i)).sum()}"
        for i, name in enumerate(NAMES)
    )
    return figure(
        "A transformed column, and events before a cut-off",
        f"Panel 'income as it is and its logarithm': spending of {income.size} households between "
        f"{spend.min():.1f} and {spend.max():.1f}, over incomes from {income.min():.0f} to "
        f"{income.max():.0f} thousand euros; it rises steeply at first and then slowly. A linear "
        f"fit on income has R squared {raw:.2f}, one on its logarithm {logged:.2f}. Panel 'events "
        f"and a cut-off': events of five customers over 120 days, with the cut-off at day "
        f"{CUTOFF} and a shaded window of {WINDOW} days before it. Events before the window, in "
        f"the window and after the cut-off: {counts}.",
        panel(
            points(income, spend),
            line(grid, straight, name="linear in income", style="dashed"),
            line(grid, curved, name="linear in log income"),
            x=axis("income, thousand euros", low=0),
            y=axis("spending, thousand euros", low=0),
            title="income as it is and its logarithm",
        ),
        panel(
            band([CUTOFF - WINDOW, CUTOFF], [-0.5, -0.5], [4.5, 4.5]),
            points(when[older], who[older], name="older events"),
            points(when[counted], who[counted], name="in the window"),
            points(when[after], who[after], name="belong to the label"),
            rule(x=CUTOFF, name="cut-off"),
            x=axis("day", low=0, high=CUTOFF + HORIZON),
            y=axis("customer", categories=NAMES),
            title="events and a cut-off",
        ),
    )


def households(rng):
    """Spending that rises by the same amount whenever the income doubles."""
    income = np.exp(rng.normal(3.6, 0.7, 150))
    return income, np.maximum(0.5, 4 + 4 * np.log2(income / 20) + rng.normal(0, 1.5, 150))


def fit(x, y, at):
    slope, start = np.polyfit(x, y, 1)
    rest = y - (start + slope * x)
    return start + slope * at, 1 - rest @ rest / ((y - y.mean()) @ (y - y.mean()))


def events(rng):
    """Days and customers: frequent, fading, new, rare, and without any event before the window."""
    days = [
        rng.choice(np.arange(2, 120), 16, replace=False),
        rng.choice(np.arange(2, 55), 9, replace=False),
        rng.choice(np.arange(70, 120), 8, replace=False),
        rng.choice(np.arange(2, 120), 4, replace=False),
        rng.choice(np.arange(92, 120), 2, replace=False),
    ]
    who = np.repeat(np.arange(5), [len(column) for column in days])
    return np.concatenate(days), who

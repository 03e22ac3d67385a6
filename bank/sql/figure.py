"""A sum inflated by a join, and a window beside a grouping."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, points

COUNTRIES = ["France", "Italy", "Poland", "Spain"]
ORDERS = [95, 60, 55, 40]
BASKETS = [0.6, 2.4, 1.0, 1.4]  # items beyond the first, on average
WEEKS = 8


def draw(rng):
    true, joined = revenue(rng)
    sales, rolling, weekly = daily(rng)
    days = np.arange(1, sales.size + 1)
    pairs = "; ".join(
        f"{name} {t:.1f} and {j:.1f}" for name, t, j in zip(COUNTRIES, true, joined, strict=True)
    )
    return figure(
        "A join that repeats rows, and a window that keeps them",
        f"Panel 'revenue by country', in thousand euros, summed from the orders and summed after "
        f"joining the orders to their items: {pairs}. Panel 'days and weeks': {sales.size} days of "
        f"sales between {sales.min():.0f} and {sales.max():.0f}. The mean over seven days by a "
        f"window has a value for each day, from {rolling.min():.0f} to {rolling.max():.0f}. "
        f"Grouping by week leaves {WEEKS} values, from {weekly.min():.0f} to {weekly.max():.0f}, "
        "drawn at the last day of each week, where they meet the window's line.",
        panel(
            bars(np.arange(4) - 0.2, true, name="orders alone"),
            bars(np.arange(4) + 0.2, joined, name="after the join"),
            x=axis("country", categories=COUNTRIES),
            y=axis("revenue, thousand euros", low=0),
            title="revenue by country",
        ),
        panel(
            points(days, sales),
            line(days, rolling, name="window over 7 days"),
            points(np.arange(7, 7 * WEEKS + 1, 7), weekly, name="grouped by week"),
            x=axis("day"),
            y=axis("sales", low=0),
            title="days and weeks",
        ),
    )


def revenue(rng):
    """Sums of the order amounts, once and once for every item of the order."""
    true, joined = [], []
    for orders, basket in zip(ORDERS, BASKETS, strict=True):
        items = 1 + rng.poisson(basket, orders)
        amounts = 15 * items + rng.gamma(4, 10, orders)
        true.append(amounts.sum() / 1000)
        joined.append((items * amounts).sum() / 1000)
    return np.array(true), np.array(joined)


def daily(rng):
    """Sales by day, their mean over the last seven days, and the mean of each week."""
    days = np.arange(7 * WEEKS)
    weekend = np.where(days % 7 >= 5, 45, 0)
    sales = 120 + 0.8 * days + weekend + rng.normal(0, 14, days.size)
    rolling = np.array([sales[max(0, day - 6) : day + 1].mean() for day in days])
    return sales, rolling, sales.reshape(WEEKS, 7).mean(axis=1)

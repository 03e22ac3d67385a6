"""Overdispersed hourly counts beside a Poisson with the same mean."""

from math import exp, factorial

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, points

HOURS = 600
TOP = 24


def draw(rng):
    counts = tickets(rng)
    observed = np.bincount(counts, minlength=TOP + 1)
    mean = counts.mean()
    tickets_axis = np.arange(TOP + 1)
    expected = HOURS * np.array([exp(-mean) * mean**k / factorial(k) for k in tickets_axis])
    return {
        "shown": {"hours": str(HOURS)},
        "figure": figure(
            "Hours by number of tickets",
            words(observed, expected, mean),
            panel(
                bars(tickets_axis, observed, name="observed"),
                line(tickets_axis, expected, name="Poisson with the same mean"),
                points(tickets_axis, expected, name="Poisson with the same mean"),
                x=axis("tickets in an hour"),
                y=axis("hours", low=0),
            ),
        ),
        "drawn": {"counts": counts.tolist()},
    }


def tickets(rng):
    """Counts whose rate differs from hour to hour, until the figure shows what is asked."""
    while True:
        rate = rng.randint(40, 56) / 10
        counts = rng.poisson(rng.gamma(1.8, rate / 1.8, size=HOURS))
        mean, zeros = counts.mean(), np.sum(counts == 0)
        few_at_mean = np.sum(abs(counts - mean) <= 1) < 0.75 * near_mean(mean)
        busy = np.sum(counts >= 2.5 * mean) >= 25
        if zeros >= 50 and few_at_mean and busy and counts.max() <= TOP:
            return counts


def near_mean(mean):
    """The hours that a Poisson would have within 1 of its mean."""
    near = [k for k in range(TOP + 1) if abs(k - mean) <= 1]
    return HOURS * sum(exp(-mean) * mean**k / factorial(k) for k in near)


def words(observed, expected, mean):
    read = ", ".join(f"{k}: {observed[k]} and {expected[k]:.0f}" for k in range(0, TOP + 1, 2))
    return (
        f"Bars and a line with points over the number of tickets in an hour, 0 to {TOP}; the mean "
        f"is {mean:.1f}. Hours observed and hours by the Poisson for every second number: {read}."
    )

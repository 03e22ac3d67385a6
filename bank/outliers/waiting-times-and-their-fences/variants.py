"""A smooth right-skewed column with quartile fences, raw and in logarithms."""

from itertools import pairwise
from statistics import NormalDist

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, intervals, panel, points, rule

ROWS = ["quartiles", "fences", "marked"]


def draw(rng):
    minutes = waits(rng)
    logs = np.log10(minutes)
    low, q1, median, q3, high = fences(minutes)
    log_low, *_, log_high = fences(logs)
    beyond = minutes[(minutes < low) | (minutes > high)]
    log_beyond = int(((logs < log_low) | (logs > log_high)).sum())
    top = 20 * np.ceil(minutes.max() / 20)
    edges, log_edges = np.linspace(0, top, 31), np.linspace(-0.2, 2.8, 31)
    return {
        "shown": {
            "n": str(minutes.size),
            "marked": str(beyond.size),
            "share": f"{100 * beyond.size / minutes.size:.1f}",
        },
        "figure": figure(
            "Waiting times, their fences, and their logarithms",
            words(minutes, beyond, log_low, log_high, log_beyond),
            panel(
                histogram(edges, np.histogram(minutes, edges)[0]),
                rule(x=high, name="upper fence"),
                x=axis("minutes", low=0, high=top),
                y=axis("patients", low=0),
                title="Minutes",
            ),
            panel(
                intervals([0], [median], [q1], [q3], name="quartiles, median", across=True),
                intervals([1], [median], [low], [high], name="fences", across=True),
                points(beyond, np.full(beyond.size, 2), name="marked"),
                x=axis("minutes", low=20 * np.floor(low / 20), high=top),
                y=axis("part", categories=ROWS),
                title="Quartiles and fences",
            ),
            panel(
                histogram(log_edges, np.histogram(logs, log_edges)[0]),
                rule(x=log_low, name="fences on logarithms"),
                rule(x=log_high, name="fences on logarithms"),
                x=axis("log10 of minutes", low=-0.2, high=2.8),
                y=axis("patients", low=0),
                title="Logarithms",
            ),
        ),
        "drawn": {"minutes": minutes.tolist(), "log_marked": log_beyond},
    }


def waits(rng):
    """Lognormal quantiles with some jitter, so that the shape is the same for every seed."""
    n = 100 * int(rng.randint(9, 14))
    spread, middle = rng.randint(85, 101) / 100, rng.randint(14, 24)
    shares = (np.arange(n) + rng.uniform(0.02, 0.98, n)) / n
    normal = np.array([NormalDist().inv_cdf(p) for p in shares])
    return np.round(middle * np.exp(spread * np.clip(normal, -2.9, 2.9)), 1)


def fences(x):
    """Lower fence, quartiles with the median, upper fence."""
    q1, median, q3 = np.quantile(x, [0.25, 0.5, 0.75])
    return q1 - 1.5 * (q3 - q1), q1, median, q3, q3 + 1.5 * (q3 - q1)


def words(minutes, beyond, log_low, log_high, log_beyond):
    low, q1, median, q3, high = fences(minutes)
    marks = [0, 10, 20, 40, 60, 80, 120]
    counts = np.histogram(minutes, [*marks, max(121, minutes.max())])[0]
    names = [f"{a} to {b}" for a, b in pairwise(marks)]
    parts = [f"{n}: {c}" for n, c in zip([*names, "over 120"], counts, strict=True)]
    return (
        f"Three panels on {minutes.size} waits. Minutes: a histogram, patients by minutes "
        f"{', '.join(parts)}; the longest is {minutes.max():.0f}, and a line marks the upper fence "
        f"at {high:.0f}. Quartiles and fences: quartiles {q1:.0f} and {q3:.0f}, median "
        f"{median:.0f}, fences {low:.0f} and {high:.0f}; {beyond.size} waits beyond, from "
        f"{beyond.min():.0f} to {beyond.max():.0f} minutes. Logarithms: a hump from "
        f"{np.log10(minutes.min()):.1f} to {np.log10(minutes.max()):.1f} with its middle at "
        f"{np.log10(median):.2f}, fences at {log_low:.2f} and {log_high:.2f}, {log_beyond} waits "
        "outside."
    )

"""Accuracy, precision with recall, and cost over the threshold, for known probabilities."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, rule

ROWS, PRIOR, MISS = 400_000, 0.005, 50  # a missed fraud costs 50, a needless check 1
BEST, HALF = 1 / (1 + MISS), 0.5


def draw(rng):
    fraud = rng.random_sample(ROWS) < PRIOR
    score = rng.normal(2.0 * fraud, 1.0)
    p = 1 / (1 + np.exp(-(np.log(PRIOR / (1 - PRIOR)) + 2 * score - 2)))
    grid = np.geomspace(0.001, 0.6, 90)
    curves = over(grid, p, fraud)
    at = {t: over(np.array([t]), p, fraud)[:, 0] for t in (BEST, HALF)}
    idle = 100 * MISS * fraud.mean()
    return figure(
        "One model, every threshold",
        words(at, idle),
        threshold_panel(
            "Accuracy",
            line(grid, curves[0], name="the model"),
            rule(y=1 - fraud.mean(), name="always no"),
            height=0.81,
            y=axis("share of payments called rightly", low=0.8, high=1),
        ),
        threshold_panel(
            "Precision and recall",
            line(grid, curves[1], name="precision"),
            line(grid, curves[2], name="recall", style="dashed"),
            height=0.92,
            y=axis("share", low=0, high=1),
        ),
        threshold_panel(
            "Cost",
            line(grid, 100 * curves[3], name="the model"),
            rule(y=idle, name="always no"),
            height=2,
            y=axis("cost per 100 payments", low=0),
        ),
    )


def over(thresholds, p, fraud):
    """Accuracy, precision, recall and mean cost at each threshold."""
    honest, found = np.sort(p[~fraud]), np.sort(p[fraud])
    false = honest.size - np.searchsorted(honest, thresholds)
    hits = found.size - np.searchsorted(found, thresholds)
    missed = found.size - hits
    accuracy = 1 - (false + missed) / p.size
    precision = hits / np.maximum(hits + false, 1)
    return np.array([accuracy, precision, hits / found.size, (MISS * missed + false) / p.size])


def threshold_panel(title, *marks, height, y):
    return panel(
        *marks,
        rule(x=BEST),
        note(1.1 * BEST, height, "1 in 51"),
        rule(x=HALF),
        note(0.14, height, "one half"),
        x=axis("threshold", low=0.001, high=0.6, scale="log"),
        y=y,
        title=title,
    )


def words(at, idle):
    low, half = at[BEST], at[HALF]
    return (
        "Three panels over the threshold on a log axis, for payments of which half a percent are "
        "fraud; lines mark the thresholds 1 in 51 and one half. Accuracy: "
        f"{100 * half[0]:.1f} % at one half, level with always saying no (99.5 %), and "
        f"{100 * low[0]:.1f} % at 1 in 51. Precision and recall: precision rises from near 0 to "
        f"{half[1]:.2f} at one half, while recall falls from {low[2]:.2f} at 1 in 51 to "
        f"{half[2]:.2f}. Cost per 100 payments: lowest near 1 in 51, {100 * low[3]:.1f}, against "
        f"{100 * half[3]:.1f} at one half and {idle:.1f} for always saying no."
    )

"""Drift without damage and damage without drift: one index of an input, and the error, by week."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

WEEKS, ROWS, TURN = 24, 4000, 10


def draw(rng):
    reference = rng.normal(0, 1, ROWS)
    edges = np.quantile(reference, np.linspace(0, 1, 11)[1:-1])
    base = np.bincount(np.searchsorted(edges, reference), minlength=10) / ROWS
    weeks = np.arange(1, WEEKS + 1)
    moved = np.array([week(rng, edges, base, shift=0.08 * max(0, w - TURN)) for w in weeks])
    turned = np.array([week(rng, edges, base, slope=2 - 0.15 * max(0, w - TURN)) for w in weeks])
    names = ("an input moves", "the relation changes")
    return figure(
        "Two stories of one model",
        f"Two panels over {WEEKS} weeks, with one line for each of two stories. Input: the "
        f"population stability index of an input. In the first story it is below "
        f"{moved[:TURN, 0].max() + 0.005:.2f} until week {TURN}, then climbs to "
        f"{moved[-1, 0]:.2f}; in the second it never exceeds {turned[:, 0].max():.3f}. "
        f"A dashed line marks 0.25. Error: the share of wrong predictions. In the first story "
        f"it stays between "
        f"{moved[:, 1].min():.2f} and {moved[:, 1].max():.2f}; in the second it is "
        f"{turned[:TURN, 1].mean():.2f} on average until week {TURN} and {turned[-1, 1]:.2f} "
        f"in week {WEEKS}.",
        panel(
            line(weeks, moved[:, 0], name=names[0]),
            line(weeks, turned[:, 0], name=names[1], style="dashed"),
            rule(y=0.25, name="usual limit"),
            title="Input",
            x=axis("week"),
            y=axis("population stability index", low=0),
        ),
        panel(
            line(weeks, moved[:, 1], name=names[0]),
            line(weeks, turned[:, 1], name=names[1], style="dashed"),
            title="Error",
            x=axis("week"),
            y=axis("share of wrong predictions", low=0, high=0.6),
        ),
    )


def week(rng, edges, base, shift=0.0, slope=2.0):
    """The index of the second input, and the error of a model that relies on the first."""
    first, second = rng.normal(0, 1, ROWS), rng.normal(shift, 1, ROWS)
    happened = rng.random_sample(ROWS) < 1 / (1 + np.exp(-slope * first))
    share = np.bincount(np.searchsorted(edges, second), minlength=10) / ROWS
    index = ((share - base) * np.log(share / base)).sum()
    return index, (happened != (first > 0)).mean()

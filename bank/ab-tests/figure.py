"""Idle experiments whose statistic wanders, and how often it crosses the line by each look."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

DAYS = 28


def draw(rng):
    steps = rng.standard_normal(size=(4000, DAYS))
    days = np.arange(1, DAYS + 1)
    z = np.cumsum(steps, axis=1) / np.sqrt(days)
    crossed = np.maximum.accumulate(np.abs(z) > 1.96, axis=1)
    share = crossed.mean(axis=0)
    shown = np.concatenate([z[crossed[:, -1]][:2], z[~crossed[:, -1]][:4]])
    return figure(
        "Looking every day at experiments without an effect",
        "Two panels over 28 days. First: the running test statistic of six experiments in which "
        "nothing was changed, with reference lines at -1.96 and 1.96; two of the six cross a line "
        "at some time and four never do. Second: the share of 4,000 such experiments that have "
        f"crossed at least once, {share[0]:.2f} after 1 look, {share[6]:.2f} after 7, "
        f"{share[13]:.2f} after 14 and {share[27]:.2f} after 28.",
        panel(
            *[line(days, row) for row in shown],
            rule(y=1.96),
            rule(y=-1.96),
            x=axis("day", low=0, high=DAYS),
            y=axis("test statistic", low=-4, high=4),
            title="Six idle experiments",
        ),
        panel(
            line(days, share, name="have crossed"),
            rule(y=0.05, name="0.05"),
            x=axis("looks", low=0, high=DAYS),
            y=axis("false winners", low=0, high=0.4),
            title="Stopping at the first crossing",
        ),
    )

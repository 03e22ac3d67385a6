"""Alarms in three populations of one test, and the posterior over the prior."""

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, points

PRIORS = np.array([0.001, 0.01, 0.1])
SENSITIVITY, PEOPLE = 0.9, 100_000


def posterior(prior, false_alarms):
    return prior * SENSITIVITY / (prior * SENSITIVITY + (1 - prior) * false_alarms)


def draw(rng):
    ill = (PRIORS * PEOPLE).astype(int)
    hits = rng.binomial(ill, SENSITIVITY)
    alarms = rng.binomial(PEOPLE - ill, 0.05)
    seen = hits / (hits + alarms)
    counts = "; ".join(
        f"{100 * p:g} %: {h:,} true and {a:,} false alarms, so {100 * s:.0f} % are true"
        for p, h, a, s in zip(PRIORS, hits, alarms, seen, strict=True)
    )
    grid = np.logspace(-3.3, -0.3, 60)
    at = np.arange(3)
    return figure(
        "One test, three populations",
        "Alarms: 100,000 simulated people in each of three populations take a test that finds 90 % "
        f"of the ill and alarms for 5 % of the healthy. By the share of the ill, {counts}. "
        "After an alarm: the probability of illness over the share of the ill, for false-alarm "
        f"rates of 1, 5 and 20 %; at 1 % ill it is {100 * posterior(0.01, 0.01):.0f}, "
        f"{100 * posterior(0.01, 0.05):.0f} and {100 * posterior(0.01, 0.2):.0f} %. The three "
        "simulated populations lie on the middle curve.",
        panel(
            bars(at - 0.2, hits, name="true alarms"),
            bars(at + 0.2, alarms, name="false alarms"),
            x=axis("share of the ill", categories=["0.1 %", "1 %", "10 %"]),
            y=axis("people", low=0),
            title="alarms",
        ),
        panel(
            line(grid, posterior(grid, 0.01), name="1 % false alarms", style="dashed"),
            line(grid, posterior(grid, 0.05), name="5 % false alarms"),
            line(grid, posterior(grid, 0.2), name="20 % false alarms", style="dotted"),
            points(PRIORS, seen, name="simulated"),
            x=axis("share of the ill", scale="log"),
            y=axis("probability of illness", low=0, high=1),
            title="after an alarm",
        ),
    )

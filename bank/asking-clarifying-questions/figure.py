"""What a question is worth: the fall of the expected cost of a threshold once it is answered."""

from itertools import product

import numpy as np

from greenroom.judge.figures import axis, bars, figure, line, panel, rule

CASES = 4000
CUTS = np.linspace(-1, 4, 51)
FACTS = {
    "cost of a miss": (5, 20, 100),
    "share of positives": (0.01, 0.05, 0.2),
    "cost of an alarm": (0.5, 1, 2),
    "library in use": (0, 1),
}


def draw(rng):
    positives, negatives = rng.normal(2, 1, CASES), rng.normal(0, 1, CASES)
    miss = (positives[:, None] < CUTS).mean(axis=0)
    alarm = (negatives[:, None] >= CUTS).mean(axis=0)
    worth = values(miss, alarm)
    names = list(FACTS)
    curves = [1000 * (0.05 * price * miss + 0.95 * alarm) for price in (5, 100)]
    least = [CUTS[np.argmin(c)] for c in curves]
    listed = ", ".join(f"{n} {v:.0f}" for n, v in zip(names, worth, strict=True))
    return figure(
        "Which questions are worth asking before a threshold is chosen",
        f"Panel 'worth of a question': the fall of the expected cost for 1,000 cases when one fact "
        f"is known before the threshold is chosen, in units of a usual false alarm: {listed}. "
        f"Panel 'two replies': the cost of 1,000 cases, 50 of them positive, over the threshold, "
        f"as a share of each curve's highest value. If a miss costs 5 alarms, the lowest point is "
        f"at {least[0]:.1f}; if it costs 100, at {least[1]:.1f}.",
        panel(
            bars(np.arange(len(names)), worth, across=True),
            x=axis("fall of the expected cost", low=0),
            y=axis("question", categories=names),
            title="worth of a question",
        ),
        panel(
            line(CUTS, curves[0] / curves[0].max(), name="a miss costs 5"),
            line(CUTS, curves[1] / curves[1].max(), name="a miss costs 100", style="dashed"),
            rule(x=least[0]),
            rule(x=least[1]),
            x=axis("threshold"),
            y=axis("cost, share of its maximum", low=0, high=1),
            title="two replies",
        ),
    )


def values(miss, alarm):
    """The worth of each fact: best cost without it, less the mean best cost with it."""
    worlds = list(product(*FACTS.values()))
    table = np.array([1000 * (s * m * miss + (1 - s) * a * alarm) for m, s, a, _ in worlds])
    blind = table.mean(axis=0).min()
    worth = []
    for place, replies in enumerate(FACTS.values()):
        groups = [[w[place] == reply for w in worlds] for reply in replies]
        worth.append(blind - np.mean([table[group].mean(axis=0).min() for group in groups]))
    return np.array(worth)

"""Cost over the threshold: a flat valley near 0.1, and about twice its cost or more at 0.5."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

ALARM, MISS, PARTS = 2, 20, 4000
THRESHOLDS = np.arange(1, 81) / 100


def draw(rng):
    alarms, misses = costs(rng)
    drawn = panel(
        line(THRESHOLDS, alarms + misses, name="total"),
        line(THRESHOLDS, alarms, name="false alarms", style="dashed"),
        line(THRESHOLDS, misses, name="misses", style="dotted"),
        rule(x=0.5, name="in use"),
        x=axis("threshold", low=0, high=0.8),
        y=axis("cost per 1,000 parts", low=0),
    )
    return {
        "shown": {},
        "figure": figure("Cost over the threshold", words(alarms, misses), drawn),
        "drawn": {
            "thresholds": THRESHOLDS.tolist(),
            "alarms": alarms.tolist(),
            "misses": misses.tolist(),
        },
    }


def costs(rng):
    """Calibrated scores, drawn until the valley is where and as flat as the rubric says."""
    while True:
        score = rng.beta(0.45, 4.0, size=PARTS)
        faulty = rng.random_sample(PARTS) < score
        flagged = score[:, None] >= THRESHOLDS
        alarms = ALARM * (flagged & ~faulty[:, None]).sum(axis=0) * 1000 / PARTS
        misses = MISS * (~flagged & faulty[:, None]).sum(axis=0) * 1000 / PARTS
        total = alarms + misses
        low, used = total.argmin(), 49
        near = total[5:14].max() <= 1.12 * total[low] and 0.06 <= THRESHOLDS[low] <= 0.14
        if near and total[used] >= 2.1 * total[low] and misses[used] >= 0.9 * total[used]:
            return alarms, misses


def words(alarms, misses):
    total = alarms + misses
    low = total.argmin()
    at = [2, 5, 9, 13, 19, 29, 49, 69]
    read = "; ".join(
        f"{THRESHOLDS[k]:.2f}: {total[k]:.0f} = {alarms[k]:.0f} + {misses[k]:.0f}" for k in at
    )
    return (
        "Three curves over the threshold: the cost per 1,000 parts in total, from false alarms "
        f"and from misses. Total = false alarms + misses at some thresholds: {read}. The lowest "
        f"total is {total[low]:.0f} at {THRESHOLDS[low]:.2f}. A dashed upright line stands at 0.5."
    )

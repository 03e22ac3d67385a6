"""Precision and recall over the threshold: at 0.5 precise, with a recall of about a quarter."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

THRESHOLDS = np.arange(2, 71) / 100


def draw(rng):
    leavers, stayers = scores(rng)
    precision, recall = rates(leavers, stayers, THRESHOLDS)
    drawn = panel(
        line(THRESHOLDS, precision, name="precision"),
        line(THRESHOLDS, recall, name="recall", style="dashed"),
        rule(x=0.5, name="in use"),
        x=axis("threshold", low=0, high=0.72),
        y=axis("precision, recall", low=0, high=1),
    )
    return {
        "shown": {},
        "figure": figure("Precision and recall over the threshold", words(leavers, stayers), drawn),
        "drawn": {
            "thresholds": THRESHOLDS.tolist(),
            "precision": precision.round(6).tolist(),
            "recall": recall.round(6).tolist(),
        },
    }


def scores(rng):
    """5,000 customers, drawn anew until the readings named in the rubric are there."""
    while True:
        leavers = np.sort(rng.beta(3.2, 5.2, size=500))
        stayers = np.sort(rng.beta(1.1, 11, size=4500))
        precision, recall = rates(leavers, stayers, np.array([0.2, 0.25, 0.3, 0.5]))
        fits = recall[0] > 0.78 and recall[2] < 0.72 and 0.2 < recall[3] < 0.29
        if fits and 0.57 < precision[1] < 0.73 and precision[3] > 0.92:
            return leavers.round(4), stayers.round(4)


def rates(leavers, stayers, thresholds):
    hits = (leavers[:, None] > thresholds).sum(axis=0)
    alarms = (stayers[:, None] > thresholds).sum(axis=0)
    return hits / (hits + alarms), hits / len(leavers)


def words(leavers, stayers):
    at = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    precision, recall = rates(leavers, stayers, at)
    read = "; ".join(
        f"at {t:.1f} precision {p:.2f}, recall {r:.2f}"
        for t, p, r in zip(at, precision, recall, strict=True)
    )
    return (
        "Two curves over the threshold from 0.02 to 0.70. Precision rises and recall falls as the "
        f"threshold goes up: {read}. A dashed upright line marks the threshold in use, 0.5."
    )

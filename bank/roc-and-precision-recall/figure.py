"""The same two score distributions at three class balances: ROC stays, precision-recall sinks."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

POSITIVES = 1000
RATIOS = {"1 in 2": 1, "1 in 10": 9, "1 in 100": 99}
STYLES = ("solid", "dashed", "dotted")


def draw(rng):
    positives = np.sort(rng.normal(2, 1, size=POSITIVES))[::-1]
    found = np.arange(1, POSITIVES + 1)
    tpr = found / POSITIVES
    every = np.unique(np.append(np.arange(4, POSITIVES, 10), POSITIVES - 1))
    roc, pr, read = [], [], []
    for (name, ratio), style in zip(RATIOS.items(), STYLES, strict=True):
        negatives = np.sort(rng.normal(0, 1, size=POSITIVES * ratio))
        above = len(negatives) - np.searchsorted(negatives, positives)
        fpr, precision = above / len(negatives), found / (found + above)
        x, y = np.r_[0, fpr[every], 1], np.r_[0, tpr[every], 1]
        roc.append(line(x, y, name=name, style=style))
        pr.append(line(tpr[every], precision[every], name=name, style=style))
        read.append(
            f"{name}: area {1 - fpr.mean():.2f}, precision {precision[499]:.2f} at recall 0.5 "
            f"and {precision[799]:.2f} at recall 0.8"
        )
    left = panel(
        *roc,
        x=axis("false positive rate", low=0, high=1),
        y=axis("true positive rate", low=0, high=1),
        title="ROC",
    )
    right = panel(
        *pr,
        x=axis("recall", low=0, high=1),
        y=axis("precision", low=0, high=1),
        title="Precision and recall",
    )
    words = (
        "ROC curves in the first panel and precision-recall curves in the second for the same "
        "score "
        "distributions and three shares of positives. " + "; ".join(read) + ". The three ROC "
        "curves coincide; the precision-recall curves lie below each other."
    )
    return figure("One ranking, three class balances", words, left, right)

"""One detector under imbalance: a ROC curve near the corner, a precision-recall curve that sags."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

FAULTY, SOUND = 100, 20_000


def draw(rng):
    tpr, fpr, precision, area = curves(rng)
    roc = panel(
        line(np.append(0, fpr), np.append(0, tpr), name="detector"),
        line([0, 1], [0, 1], name="chance", style="dotted"),
        x=axis("false positive rate", low=0, high=1),
        y=axis("true positive rate", low=0, high=1),
        title="ROC",
    )
    pr = panel(
        line(tpr, precision, name="detector"),
        rule(y=FAULTY / (FAULTY + SOUND), name="share of faulty"),
        x=axis("recall", low=0, high=1),
        y=axis("precision", low=0, high=1),
        title="Precision and recall",
    )
    return {
        "shown": {},
        "figure": figure(
            "A detector of faulty machines", words(tpr, fpr, precision, area), roc, pr
        ),
        "drawn": {"tpr": tpr.tolist(), "fpr": fpr.round(6).tolist()},
    }


def curves(rng):
    """Rates at the score of each faulty machine, drawn until area and precision are typical."""
    while True:
        faulty = np.sort(rng.normal(2.33, 1, size=FAULTY))[::-1]
        sound = np.sort(rng.normal(0, 1, size=SOUND))
        above = SOUND - np.searchsorted(sound, faulty)
        found = np.arange(1, FAULTY + 1)
        precision, tpr, fpr = found / (found + above), found / FAULTY, above / SOUND
        area = 1 - fpr.mean()
        half = precision[44:55]
        if 0.94 <= area <= 0.96 and half.min() > 0.13 and half.max() < 0.29:
            return (*(np.append(a, 1.0) for a in (tpr, fpr)), np.append(precision, 0.005), area)


def words(tpr, fpr, precision, area):
    at = [9, 24, 49, 74, 89]
    left = ", ".join(f"{tpr[k]:.2f} at {fpr[k]:.4f}" for k in at)
    right = ", ".join(f"{precision[k]:.2f} at recall {tpr[k]:.2f}" for k in at)
    return (
        f"Panel 'ROC': a ROC curve with an area of {area:.2f} and a dotted diagonal; true "
        "positive rate "
        f"at false positive rate: {left}. Panel 'Precision and recall': a precision-recall "
        f"curve; precision {right}. "
        "A dashed level line stands at 0.005, the share of faulty machines."
    )

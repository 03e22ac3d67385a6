"""Two ROC curves that cross: B leads below a false positive rate of about 0.1, A above it."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

BOTS, USERS = 400, 4000
GRID = np.unique(np.concatenate([np.linspace(0, 0.1, 101), np.linspace(0.1, 1, 91)]))


def draw(rng):
    a, b = pair(rng)
    areas = [float(np.trapezoid(curve, GRID)) for curve in (a, b)]
    drawn = panel(
        line(GRID, a, name=f"A, area {areas[0]:.2f}"),
        line(GRID, b, name=f"B, area {areas[1]:.2f}", style="dashed"),
        rule(x=0.05, name="limit"),
        x=axis("false positive rate", low=0, high=1),
        y=axis("true positive rate", low=0, high=1),
    )
    return {
        "shown": {},
        "figure": figure("ROC curves of two bot detectors", words(a, b, areas), drawn),
        "drawn": {"fpr": GRID.round(4).tolist(), "a": a.tolist(), "b": b.tolist()},
    }


def pair(rng):
    """Drawn until what the rubric reads off is there: B ahead at the limit, A from 0.2 on."""
    while True:
        middling = rng.normal(1.75, 1, size=BOTS)
        easy = int(0.57 * BOTS)
        split = np.concatenate([rng.normal(4, 1, easy), rng.normal(0.25, 1, BOTS - easy)])
        a, b = (roc(bots, rng.normal(0, 1, size=USERS)) for bots in (middling, split))
        one, five, fifth, third = (int(np.argmin(abs(GRID - x))) for x in (0.01, 0.05, 0.2, 0.3))
        left = 0.48 <= a[five] <= 0.57 and 0.59 <= b[five] <= 0.66 and b[five] - a[five] > 0.06
        start = b[one] > 0.5 and a[one] < 0.4
        right = a[fifth] - b[fifth] > 0.05 and a[third] > 0.86 and b[third] < 0.8
        if left and start and right:
            return a, b


def roc(bots, users):
    """The true positive rate on the grid of false positive rates."""
    cuts = np.quantile(users, 1 - GRID[1:-1], method="inverted_cdf")
    found = (bots[:, None] > cuts).mean(axis=0)
    return np.concatenate([[0.0], found, [1.0]])


def words(a, b, areas):
    at = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8]
    where = [int(np.argmin(abs(GRID - x))) for x in at]
    read = "; ".join(f"{x:g}: A {a[k]:.2f}, B {b[k]:.2f}" for x, k in zip(at, where, strict=True))
    return (
        f"Two ROC curves from (0, 0) to (1, 1), A with an area of {areas[0]:.2f}, B with an area "
        f"of {areas[1]:.2f}. True positive rates at false positive rates: {read}. A dashed "
        "upright line marks the limit at a false positive rate of 0.05."
    )

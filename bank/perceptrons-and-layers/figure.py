"""A ring that one line cannot cut off, and a small network that closes a region."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

HIDDEN = np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])  # four half-planes
EDGE = 1.0


def draw(rng):
    inner, outer = rings(rng)
    w, b = best_line(inner, outer)
    wrong = int((inner @ w + b <= 0).sum() + (outer @ w + b > 0).sum())
    missed = int((~inside(inner)).sum() + inside(outer).sum())
    return figure(
        "One line, and four of them combined",
        "Both panels: 60 points of one class round the origin and 90 of the other class in a ring "
        f"about them. Panel one unit: the best straight line found leaves {wrong} of 150 points "
        "on the wrong side. Panel four hidden units: four dashed lines, at plus and minus "
        f"{EDGE:g} on either axis, enclose a square; the output takes the points inside, and "
        f"{missed} of 150 are wrong.",
        panel(
            points(*inner.T, name="class 1"),
            points(*outer.T, name="class 2"),
            line(*straight(w, b), name="boundary"),
            x=axis("x1", low=-2.5, high=2.5),
            y=axis("x2", low=-2.5, high=2.5),
            title="one unit",
        ),
        panel(
            points(*inner.T, name="class 1"),
            points(*outer.T, name="class 2"),
            *[line(*ends, name="hidden units", style="dashed") for ends in edges()],
            line(
                EDGE * np.array([-1, 1, 1, -1, -1]),
                EDGE * np.array([-1, -1, 1, 1, -1]),
                name="boundary of the output",
            ),
            x=axis("x1", low=-2.5, high=2.5),
            y=axis("x2", low=-2.5, high=2.5),
            title="four hidden units",
        ),
    )


def rings(rng):
    angle = 2 * np.pi * rng.rand(150)
    radius = np.concatenate([0.85 * np.sqrt(rng.rand(60)), 1.5 + 0.7 * rng.rand(90)])
    xy = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return xy[:60], xy[60:]


def best_line(inner, outer):
    """The line of the fewest mistakes among many angles and offsets."""
    best = (len(inner) + len(outer), np.zeros(2), 0.0)
    for angle in np.linspace(0, 2 * np.pi, 180, endpoint=False):
        w = np.array([np.cos(angle), np.sin(angle)])
        for b in np.linspace(-1.5, 1.5, 61):
            wrong = (inner @ w + b <= 0).sum() + (outer @ w + b > 0).sum()
            if wrong < best[0]:
                best = (wrong, w, b)
    return best[1], best[2]


def straight(w, b):
    """The part of the line w x + b = 0 within a circle of radius 2.4."""
    foot, along = -b * w, np.array([-w[1], w[0]])
    reach = np.sqrt(2.4**2 - b**2)
    ends = np.array([foot - reach * along, foot + reach * along])
    return ends[:, 0], ends[:, 1]


def edges():
    for w in HIDDEN:
        yield straight(w, -EDGE)


def inside(xy):
    """Four ReLU units, each 0 on its inner side: the point is inside if none of them fires."""
    return np.maximum(xy @ HIDDEN.T - EDGE, 0).sum(axis=1) == 0

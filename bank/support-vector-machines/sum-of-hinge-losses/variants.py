"""Hinge losses of five rows under given weights, and the objective of the soft margin."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table, vector


def draw(rng):
    w, b, x, y, cost = sample(rng)
    rows = [[k + 1, *x[k], y[k]] for k in range(5)]
    return {
        "drawn": {"w": w.tolist(), "b": b, "x": x.tolist(), "y": y.tolist(), "cost": cost},
        "shown": {
            "w": vector(w),
            "b": number(b),
            "rows": table(["row", "$x_1$", "$x_2$", "$y$"], rows),
            "cost": number(cost),
        },
        "expected": both(w, hinge(margins(w, b, x, y)).sum(), cost),
        "near_misses": near_misses(w, b, x, y, cost),
        "solution": solution(w, b, x, y, cost),
    }


def sample(rng):
    """One or two rows on the wrong side, one or two inside the margin, the rest beyond it."""
    while True:
        w = rng.choice([-3, -2, -1, 1, 2, 3], size=2) / 4
        b = int(rng.choice([-3, -2, -1, 1, 2, 3])) / 4
        x, y = rng.randint(-4, 5, size=(5, 2)), rng.choice([-1, 1], size=5)
        cost = float(rng.choice([0.5, 2, 3, 4]))
        found = margins(w, b, x, y)
        wrong, inside = (found < 0).sum(), ((found > 0) & (found < 1)).sum()
        clear = not np.isin(found, [0, 1]).any() and abs(y.sum()) < 5
        if clear and 1 <= wrong <= 2 and 1 <= inside <= 2 and found.min() > -2.5:
            return w, b, x, y, cost


def margins(w, b, x, y):
    return y * (x @ w + b)


def hinge(found):
    return np.maximum(0, 1 - found)


def both(w, total, cost, half=0.5):
    return {"hinge": total, "objective": half * (w @ w) + cost * total}


def near_misses(w, b, x, y, cost):
    found = margins(w, b, x, y)
    total = hinge(found).sum()
    return [
        {
            "expected": both(w, np.maximum(0, -found).sum(), cost),
            "says": "You charged only rows on the wrong side; right ones inside the margin pay.",
            "misconception": "hinge-starts-at-the-line",
        },
        {
            "expected": both(w, float((found < 0).sum()), cost),
            "says": "You counted the errors; the hinge loss also measures how far off they are.",
            "misconception": "svm-counts-errors-only",
        },
        {
            "expected": both(w, (1 - found).sum(), cost),
            "says": "Rows beyond the margin pay 0, not a negative amount.",
        },
        {
            "expected": both(w, (hinge(found) ** 2).sum(), cost),
            "says": "You squared the losses; the plain hinge is asked for.",
        },
        {
            "expected": {"hinge": total, "objective": (w @ w) + cost * total},
            "says": "You left out the one half in front of the squared norm.",
        },
        {
            "expected": {"hinge": total, "objective": np.sqrt(w @ w) / 2 + cost * total},
            "says": "You took the norm of w; its square stands in the objective.",
        },
        {
            "expected": {"hinge": total, "objective": cost * (w @ w) / 2 + total},
            "says": "You put C at the wrong term; it multiplies the losses.",
        },
    ]


def solution(w, b, x, y, cost):
    found = margins(w, b, x, y)
    total = hinge(found).sum()
    right = both(w, total, cost)
    rows = [[k + 1, x[k] @ w + b, found[k], hinge(found)[k]] for k in range(5)]
    terms = " + ".join(number(value) for value in hinge(found))
    steps = [
        table(["row", "$f(x)$", "$y f(x)$", "hinge loss"], rows),
        rf"The sum is ${terms} {comes_to(total, 2)}$.",
        rf"The squared norm is $\lVert w \rVert^2 = {number(w @ w)}$, so the objective is",
        rf"$$\tfrac12 \cdot {number(w @ w)} + {number(cost)} \cdot {number(total)}"
        rf" {comes_to(right['objective'], 2)}$$",
    ]
    return "\n\n".join(steps)

"""Margin width and signed distances of two points from a line in the plane."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    w, b, points = sample(rng)
    p, q = points
    return {
        "drawn": {"w": w.tolist(), "b": b, "P": p.tolist(), "Q": q.tolist()},
        "shown": {
            "w": vector(w),
            "b": number(b),
            "p": f"{p[0]}, {p[1]}",
            "q": f"{q[0]}, {q[1]}",
        },
        "expected": {"width": 2 / length(w), "distances": (points @ w + b) / length(w)},
        "near_misses": near_misses(w, b, points),
        "solution": solution(w, b, points),
    }


def sample(rng):
    """One point on either side, both off the street; a norm that is not 1 or 2."""
    while True:
        w = rng.choice([-3, -2, -1, 1, 2, 3], size=2)
        b = int(rng.choice([-5, -4, -3, -2, 2, 3, 4, 5]))
        points = rng.randint(-4, 5, size=(2, 2))
        scores = points @ w + b
        sides = scores[0] * scores[1] < 0 and abs(scores).min() > 1
        if sides and abs(scores[0]) != abs(scores[1]):
            return w, b, points


def length(w):
    return np.sqrt((w**2).sum())


def near_misses(w, b, points):
    norm, scores = length(w), points @ w + b
    blocks = abs(w).sum()
    return [
        {
            "expected": {"width": 1 / norm},
            "says": "That is the distance from the line to one edge; the margin has two sides.",
        },
        {
            "expected": {"width": 2 * norm},
            "says": "You multiplied by the norm of w; the longer w, the narrower the margin.",
            "misconception": "long-w-wide-margin",
        },
        {
            "expected": {"width": 2 / norm**2, "distances": scores / norm**2},
            "says": "You divided by the squared norm; take the root.",
        },
        {
            "expected": {"distances": scores},
            "says": "These are the scores w·x + b; divide them by the norm of w.",
        },
        {
            "expected": {"distances": (scores - b) / norm},
            "says": "You left out the intercept b.",
        },
        {
            "expected": {"distances": abs(scores) / norm},
            "says": "The sign is missing: a point with a negative score lies on the other side.",
        },
        {
            "expected": {"width": 2 / blocks, "distances": scores / blocks},
            "says": "You added the absolute weights; the norm is the root of the sum of squares.",
        },
    ]


def solution(w, b, points):
    norm, square = length(w), int((w**2).sum())
    steps = [
        rf"$\lVert w \rVert = \sqrt{{({w[0]})^2 + ({w[1]})^2}} = \sqrt{{{square}}}"
        rf" {comes_to(norm)}$.",
        rf"The margin is $2 / \lVert w \rVert {comes_to(2 / norm, 2)}$ wide.",
        *(
            rf"${name}$: the score is $({w[0]}) \cdot ({x[0]}) + ({w[1]}) \cdot ({x[1]})"
            rf" + ({b}) = {number(x @ w + b)}$, the distance "
            rf"${number(x @ w + b)} / {number(norm)} {comes_to((x @ w + b) / norm, 2)}$."
            for name, x in zip("PQ", points, strict=True)
        ),
    ]
    return "\n\n".join(steps)

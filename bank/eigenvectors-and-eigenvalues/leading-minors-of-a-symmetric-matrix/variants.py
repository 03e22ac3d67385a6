"""Leading minors of a symmetric 3 x 3 matrix, and the corner from which it is definite."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number


def draw(rng):
    a = symmetric(rng)
    d1, d2, d3 = minors(a)
    return {
        "shown": {"a": matrix(a)},
        "expected": {
            "minors": [d1, d2, d3],
            "definite": int(d3 > 0),
            "threshold": a[2, 2] - d3 / d2,
        },
        "near_misses": near_misses(a),
        "solution": solution(a),
        "drawn": {"matrix": a.tolist()},
    }


def symmetric(rng):
    """D_1 and D_2 are positive, so that the corner decides, and it lies near the threshold."""
    while True:
        a11, a22 = rng.randint(2, 6, size=2)
        a12, a13, a23 = rng.choice([-3, -2, -1, 1, 2, 3], size=3)
        a = np.array([[a11, a12, a13], [a12, a22, a23], [a13, a23, 0]])
        d2 = a11 * a22 - a12**2
        if d2 < 2:
            continue
        a[2, 2] = np.ceil(-minors(a)[2] / d2) + rng.randint(-2, 3)
        if a[2, 2] >= 1 and a[2, 2] <= 9 and minors(a)[2] != 0:
            return a


def minors(a):
    d2 = a[0, 0] * a[1, 1] - a[0, 1] ** 2
    first = a[0, 0] * (a[1, 1] * a[2, 2] - a[1, 2] ** 2)
    second = a[0, 1] * (a[0, 1] * a[2, 2] - a[1, 2] * a[0, 2])
    third = a[0, 2] * (a[0, 1] * a[1, 2] - a[1, 1] * a[0, 2])
    return int(a[0, 0]), int(d2), int(first - second + third)


def near_misses(a):
    d1, d2, d3 = minors(a)
    wrong_sign = d3 + 2 * a[0, 1] * (a[0, 1] * a[2, 2] - a[1, 2] * a[0, 2])
    misses = [
        {
            "expected": {"minors": [d1, d2, wrong_sign]},
            "says": "The middle term of the third determinant has the wrong sign: the signs "
            "alternate along the first row.",
        },
        {
            "expected": {"minors": [d1, a[0, 0] * a[1, 1] + a[0, 1] ** 2, d3]},
            "says": "The second minor subtracts the square of the entry beside the diagonal.",
        },
        {
            "expected": {"minors": [a[0, 0], a[1, 1], a[2, 2]]},
            "says": "That is the diagonal; the minors are determinants of growing blocks.",
        },
        {
            "expected": {"threshold": -d3 / d2},
            "says": "You left out the entry that stands there now: it has to fall by D_3 / D_2 "
            "from its value.",
        },
        {
            "expected": {"threshold": a[2, 2] + d3 / d2},
            "says": "The sign is turned round: where D_3 is positive the corner may still fall.",
        },
    ]
    verdict = {
        "expected": {"definite": int(d3 <= 0)},
        "says": "All three minors are positive, and that is enough for a symmetric matrix.",
    }
    if d3 < 0:
        verdict["says"] = "The third minor is negative, so the matrix is not positive definite."
        verdict["misconception"] = "positive-entries-mean-definite"
    return [*misses, verdict]


def solution(a):
    d1, d2, d3 = minors(a)
    parts = [
        a[0, 0] * (a[1, 1] * a[2, 2] - a[1, 2] ** 2),
        a[0, 1] * (a[0, 1] * a[2, 2] - a[1, 2] * a[0, 2]),
        a[0, 2] * (a[0, 1] * a[1, 2] - a[1, 1] * a[0, 2]),
    ]
    if d3 > 0:
        verdict = "All three are positive, so $A$ is positive definite: 1."
    else:
        verdict = "The third one is negative, so $A$ is not positive definite: 0."
    steps = [
        rf"$$D_1 = {d1}, \qquad D_2 = ({a[0, 0]})({a[1, 1]}) - ({a[0, 1]})^2 = {d2}$$",
        "and along the first row, with alternating signs,",
        rf"$$D_3 = ({parts[0]}) - ({parts[1]}) + ({parts[2]}) = {d3}$$",
        f"The minors are $({d1}, {d2}, {d3})$. {verdict}",
        rf"With $t$ in the corner, $D_3$ changes by $D_2 = {d2}$ for each unit, so it is "
        rf"${d3} + {d2}\,(t - {number(a[2, 2])})$, which is positive exactly for",
        rf"$$t > t^* = {number(a[2, 2])} - \frac{{{d3}}}{{{d2}}}"
        rf" {comes_to(a[2, 2] - d3 / d2, 2)}$$",
    ]
    return "\n\n".join(steps)

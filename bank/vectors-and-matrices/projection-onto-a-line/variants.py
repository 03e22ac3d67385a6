"""The projection of a vector onto a line, and its distance from the line."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    a, b = vectors(rng)
    p = a @ b / (a @ a) * a
    return {
        "shown": {"a": vector(a), "b": vector(b)},
        "expected": {"projection": p, "distance": np.linalg.norm(b - p)},
        "near_misses": near_misses(a, b, p),
        "solution": solution(a, b, p),
        "drawn": {"a": a.tolist(), "b": b.tolist()},
    }


def vectors(rng):
    """Whole numbers; the angle is neither flat nor right, and neither vector has length one."""
    while True:
        a, b = rng.randint(-4, 6, size=(2, 3))
        aa, bb, ab = a @ a, b @ b, a @ b
        gap = aa * bb - ab**2  # squared distance times aa
        if min(aa, bb) >= 5 and aa != bb and abs(ab) >= 3 and ab != aa and gap >= 2 * aa:
            return a, b


def near_misses(a, b, p):
    aa, bb, ab = a @ a, b @ b, a @ b
    rest, swapped = b - p, ab / bb * b
    return [
        {
            "expected": {"projection": ab * a},
            "says": "That is the dot product times a; divide it by the squared length of a.",
            "misconception": "projection-is-the-dot-product-alone",
        },
        {
            "expected": {"projection": ab / np.sqrt(aa) * a},
            "says": "You divided by the length of a; once for each a in the formula makes it "
            "the squared length.",
        },
        {
            "expected": {"projection": swapped, "distance": np.linalg.norm(a - swapped)},
            "says": "You projected a onto the line of b; the roles are swapped.",
        },
        {
            "expected": {"projection": rest, "distance": np.linalg.norm(p)},
            "says": "You swapped the two parts: the projection lies along a, the rest stands "
            "at a right angle to it.",
        },
        {
            "expected": {"distance": rest @ rest},
            "says": "That is the squared distance; take the root.",
        },
        {
            "expected": {"distance": np.linalg.norm(b - a)},
            "says": "That is the distance between b and a; the nearest point of the line is p.",
        },
        {
            "expected": {"distance": np.abs(rest).sum()},
            "says": "You added absolute values; the distance is the root of the sum of squares.",
        },
    ]


def solution(a, b, p):
    aa, ab, rest = a @ a, a @ b, b - p
    shares = ", ".join(number(x, 2) for x in p)
    steps = [
        rf"$$a \cdot b = {ab}, \qquad a \cdot a = {aa}, \qquad "
        rf"\frac{{a \cdot b}}{{a \cdot a}} {comes_to(ab / aa)}$$",
        rf"$$p = \frac{{{ab}}}{{{aa}}} \, a = \frac{{{ab}}}{{{aa}}} {vector(a)} "
        rf"\approx {vector(p, 2)}$$",
        f"so the projection is $({shares})$. The rest is",
        rf"$$b - p \approx {vector(rest, 3)}$$",
        rf"with the length $\sqrt{{{number(rest @ rest)}}} {comes_to(np.linalg.norm(rest), 2)}$, "
        r"the distance from the line. Check: $a \cdot (b - p) = 0$.",
    ]
    return "\n\n".join(steps)

"""Cosine similarity of two vectors of three whole numbers."""

import numpy as np

from greenroom.judge.writing import comes_to, vector


def draw(rng):
    u, v = vectors(rng)
    return {
        "shown": {"u": vector(u), "v": vector(v)},
        "expected": {"cosine": cosine(u, v)},
        "near_misses": near_misses(u, v),
        "solution": solution(u, v),
        "drawn": {"u": u.tolist(), "v": v.tolist()},
    }


def vectors(rng):
    while True:
        u, v = rng.randint(-4, 6, size=(2, 3))
        dot, uu, vv = u @ v, u @ u, v @ v
        if uu < 5 or vv < 5 or uu == vv:
            continue
        right = cosine(u, v)
        apart = abs(dot / uu - right) >= 0.02 and abs(1 - 2 * right) >= 0.03
        if apart and 0.15 <= abs(right) <= 0.95:
            return u, v


def cosine(u, v):
    return u @ v / np.sqrt((u @ u) * (v @ v))


def near_misses(u, v):
    dot, uu, vv, right = u @ v, u @ u, v @ v, cosine(u, v)
    return [
        {
            "expected": {"cosine": dot},
            "says": "That is the dot product; divide it by both lengths.",
            "misconception": "cosine-grows-with-length",
        },
        {
            "expected": {"cosine": dot / (uu * vv)},
            "says": "You divided by the squared lengths; take their square roots first.",
        },
        {
            "expected": {"cosine": 1 - right},
            "says": "That is the cosine distance, one minus the similarity.",
        },
        {
            "expected": {"cosine": dot / uu},
            "says": "You divided by the squared length of u alone; divide by the length of "
            "each vector.",
        },
        {
            "expected": {"cosine": np.degrees(np.arccos(right))},
            "says": "That is the angle in degrees; the question asks for its cosine.",
        },
        {
            "expected": {"cosine": -right},
            "says": "The size is right and the sign is not: check the signs of the products.",
        },
    ]


def solution(u, v):
    dot, uu, vv = u @ v, u @ u, v @ v
    products = " + ".join(f"({a}) ({b})" for a, b in zip(u, v, strict=True))
    steps = [
        rf"$$u \cdot v = {products} = {dot}$$",
        rf"$$\|u\| = \sqrt{{{uu}}} {comes_to(np.sqrt(uu))}, \qquad "
        rf"\|v\| = \sqrt{{{vv}}} {comes_to(np.sqrt(vv))}$$",
        rf"$$\cos(u, v) = \frac{{{dot}}}{{\sqrt{{{uu}}} \sqrt{{{vv}}}}} {comes_to(cosine(u, v))}$$",
        "Twice as long a vector would leave it as it is: only the angle counts.",
    ]
    return "\n\n".join(steps)

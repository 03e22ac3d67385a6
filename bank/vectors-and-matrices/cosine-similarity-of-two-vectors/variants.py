"""Cosine similarity of two vectors of three whole numbers."""

import numpy as np

from greenroom.judge.writing import number, vector


def about(x, digits=4):
    """The number after `=` where what is written is exact, else after an approximate sign."""
    text = number(x, digits)
    return f"= {text}" if abs(float(text) - x) < 1e-9 else rf"\approx {text}"


def draw(rng):
    while True:
        u, v = rng.randint(-4, 6, size=(2, 3))
        dot, uu, vv = u @ v, u @ u, v @ v
        if uu < 5 or vv < 5 or uu == vv:
            continue
        cosine = dot / np.sqrt(uu * vv)
        apart = abs(dot / uu - cosine) >= 0.02 and abs(1 - 2 * cosine) >= 0.03
        if apart and 0.15 <= abs(cosine) <= 0.95:
            break
    products = " + ".join(f"({a}) ({b})" for a, b in zip(u, v, strict=True))
    solution = [
        rf"$$u \cdot v = {products} = {dot}$$",
        rf"$$\|u\| = \sqrt{{{uu}}} {about(np.sqrt(uu))}, \qquad "
        rf"\|v\| = \sqrt{{{vv}}} {about(np.sqrt(vv))}$$",
        rf"$$\cos(u, v) = \frac{{{dot}}}{{\sqrt{{{uu}}} \sqrt{{{vv}}}}} {about(cosine)}$$",
        "Twice as long a vector would leave it as it is: only the angle counts.",
    ]
    return {
        "shown": {"u": vector(u), "v": vector(v)},
        "expected": {"cosine": cosine},
        "near_misses": [
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
                "expected": {"cosine": 1 - cosine},
                "says": "That is the cosine distance, one minus the similarity.",
            },
            {
                "expected": {"cosine": dot / uu},
                "says": "You divided by the squared length of u alone; divide by the length of "
                "each vector.",
            },
            {
                "expected": {"cosine": np.degrees(np.arccos(cosine))},
                "says": "That is the angle in degrees; the question asks for its cosine.",
            },
            {
                "expected": {"cosine": -cosine},
                "says": "The size is right and the sign is not: check the signs of the products.",
            },
        ],
        "solution": "\n\n".join(solution),
    }

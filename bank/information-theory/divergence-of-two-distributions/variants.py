"""Kullback-Leibler divergence in bits between two distributions over three classes."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    p, q = distributions(rng)
    return {
        "shown": {"rows": table(["class", "$p$", "$q$"], zip("ABC", p, q, strict=True))},
        "expected": {"divergence": divergences(p, q)[0]},
        "near_misses": near_misses(p, q),
        "solution": solution(p, q),
        "drawn": {"p": p, "q": q},
    }


def distributions(rng):
    while True:
        p, q = (
            np.diff([0, *np.sort(rng.choice(np.arange(1, 10), size=2, replace=False)), 10]) / 10
            for _ in range(2)
        )
        forward, backward = divergences(p, q)
        if forward >= 0.1 and abs(forward - backward) >= 0.03 and (p != q).all():
            return p, q


def divergences(p, q):
    """D(p || q), and D(q || p)."""
    logs = np.log2(p / q)
    return p @ logs, -q @ logs


def near_misses(p, q):
    forward, backward = divergences(p, q)
    return [
        {
            "expected": {"divergence": backward},
            "says": "That is D(q || p): weight by p, and divide p by q.",
            "misconception": "divergence-is-symmetric",
        },
        {
            "expected": {"divergence": forward * np.log(2)},
            "says": "You took the natural logarithm, which gives nats; bits need base 2.",
        },
        {
            "expected": {"divergence": -p @ np.log2(q)},
            "says": "That is the cross-entropy; the entropy of p has to come off.",
        },
        {
            "expected": {"divergence": -forward},
            "says": "The ratio is upside down: a divergence is never negative.",
        },
        {
            "expected": {"divergence": p @ np.abs(np.log2(p / q))},
            "says": "You dropped the signs of the logarithms; negative terms stay negative.",
        },
    ]


def solution(p, q):
    logs = np.log2(p / q)
    forward, backward = divergences(p, q)
    headers = ["$p$", "$q$", r"$\log_2 (p / q)$", r"$p \log_2 (p / q)$"]
    steps = [
        "Take the logarithm of each ratio and weight it by $p$, the distribution that the data "
        "come from:",
        table(headers, zip(p, q, logs, p * logs, strict=True)),
        rf"The last column adds up to $D(p \,\|\, q) \approx {number(forward, 3)}$ bits. "
        "Single terms may be negative, the sum never is.",
        rf"In the other direction it would be $D(q \,\|\, p) \approx {number(backward, 3)}$ bits.",
    ]
    return "\n\n".join(steps)

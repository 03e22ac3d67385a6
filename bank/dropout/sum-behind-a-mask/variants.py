"""A sum of four outputs behind inverted dropout: one mask, mean, variance, and in use."""

import numpy as np

from greenroom.judge.writing import comes_to, number, vector


def draw(rng):
    outputs, weights, mask, rate = sample(rng)
    terms = weights * outputs
    return {
        "shown": {
            "outputs": vector(outputs),
            "weights": vector(weights),
            "mask": vector(mask),
            "rate": number(rate),
        },
        "expected": {
            "sum": (terms * mask).sum() / (1 - rate),
            "mean": terms.sum(),
            "variance": rate / (1 - rate) * (terms**2).sum(),
            "used": terms.sum(),
        },
        "near_misses": near_misses(terms, mask, rate),
        "solution": solution(terms, mask, rate),
        "drawn": {
            "outputs": outputs.tolist(),
            "weights": weights.tolist(),
            "mask": mask.tolist(),
            "rate": rate,
        },
    }


def sample(rng):
    """Two or three units are kept; the sums, masked or not, are away from 0 and each other."""
    while True:
        outputs = rng.randint(1, 13, size=4) / 2
        weights = rng.choice([-3, -2, -1, 1, 2, 3], size=4) / 2
        mask = rng.permutation([1, 1, int(rng.randint(0, 2)), 0])
        rate = float(rng.choice([0.2, 0.25, 0.4, 0.6]))
        terms = weights * outputs
        kept = (terms * mask).sum()
        if abs(kept) > 1 and abs(terms.sum()) > 1 and abs(kept / (1 - rate) - terms.sum()) > 0.5:
            return outputs, weights, mask, rate


def near_misses(terms, mask, rate):
    kept, total, squares = (terms * mask).sum(), terms.sum(), (terms**2).sum()
    return [
        {
            "expected": {"sum": kept},
            "says": "The kept outputs are not scaled here; inverted dropout divides them by 1 - p "
            "in training.",
        },
        {
            "expected": {"sum": kept / rate},
            "says": "You divided by the dropout rate; divide by the share that is kept, 1 - p.",
            "misconception": "divide-by-the-drop-rate",
        },
        {
            "expected": {"sum": kept / mask.mean()},
            "says": "You divided by the share of ones in this mask; the factor is fixed by the "
            "rate, whatever the mask.",
        },
        {
            "expected": {"sum": kept * (1 - rate)},
            "says": "You multiplied by 1 - p; the kept outputs are enlarged.",
        },
        {
            "expected": {"mean": (1 - rate) * total},
            "says": "You left the scaling out: a kept term is divided by 1 - p, so its mean is "
            "the term itself.",
        },
        {
            "expected": {"used": (1 - rate) * total},
            "says": "You scaled in use as well; inverted dropout has done it in training.",
            "misconception": "scale-once-more-in-use",
        },
        {
            "expected": {"used": kept / (1 - rate)},
            "says": "In use nothing is dropped; all four units add up.",
        },
        {
            "expected": {"variance": rate * (1 - rate) * squares},
            "says": "That is the variance without the scaling; dividing by 1 - p divides the "
            "variance by its square.",
        },
        {
            "expected": {"variance": rate / (1 - rate) * total**2},
            "says": "You squared the sum; the variances of the single terms add up, so the "
            "squares of the terms do.",
        },
        {
            "expected": {"variance": np.sqrt(rate / (1 - rate) * squares)},
            "says": "That is the standard deviation; the variance is asked for.",
        },
    ]


def solution(terms, mask, rate):
    kept, total, squares = (terms * mask).sum(), terms.sum(), (terms**2).sum()
    factor = rate / (1 - rate)
    steps = [
        f"The terms $w_i a_i$ are ${vector(terms)}$.",
        "With the mask, and divided by the share that is kept:",
        rf"$$z = \frac{{{number(kept)}}}{{1 - {number(rate)}}} {comes_to(kept / (1 - rate))}$$",
        "Each term is kept with probability $1 - p$ and is then divided by $1 - p$, so its mean "
        "is the term itself:",
        rf"$$\mathrm{{E}}[z] = \sum_i w_i a_i = {number(total)}$$",
        r"Its variance is $(w_i a_i)^2 \, p(1 - p) / (1 - p)^2 = (w_i a_i)^2 \, p / (1 - p)$, and "
        "as the units are dropped independently the variances add:",
        rf"$$\operatorname{{Var}}(z) = \frac{{{number(rate)}}}{{{number(1 - rate)}}} \cdot "
        rf"{number(squares)} {comes_to(factor * squares)}$$",
        f"In use nothing is dropped or scaled: $z = {number(total)}$, the mean of training.",
    ]
    return "\n\n".join(steps)

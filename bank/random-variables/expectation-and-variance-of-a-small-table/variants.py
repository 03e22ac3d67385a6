"""Expectation and variance of a variable with four values and probabilities in tenths."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    values, chances = distribution(rng)
    mean, _, variance = moments(values, chances)
    return {
        "shown": {
            "rows": table(["$x$", "$P(X = x)$"], zip(values, chances, strict=True)),
        },
        "expected": {"expectation": mean, "variance": variance},
        "near_misses": unweighted(values) + wrong_variances(values, chances),
        "solution": solution(values, chances),
        "drawn": {"values": values, "tenths": np.rint(10 * chances).astype(int)},
    }


def distribution(rng):
    while True:
        values = np.sort(rng.choice(10, size=4, replace=False))
        cuts = np.sort(rng.choice(np.arange(1, 10), size=3, replace=False))
        chances = np.diff([0, *cuts, 10]) / 10
        mean, _, variance = moments(values, chances)
        if (
            abs(values.mean() - mean) >= 0.3 - 1e-9
            and mean >= 0.5 - 1e-9
            and abs(variance - 1) >= 0.2 - 1e-9
        ):
            return values, chances


def moments(values, chances):
    """The expectation, the expected square and the variance."""
    mean, square = values @ chances, values**2 @ chances
    return mean, square, square - mean**2


def unweighted(values):
    return [
        {
            "expected": {"expectation": values.mean()},
            "says": "You averaged the values; weight each by its probability.",
            "misconception": "expectation-is-the-plain-average",
        },
        {
            "expected": {"expectation": values.mean(), "variance": values.var()},
            "says": "You gave every value the same weight; weight each by its probability.",
            "misconception": "expectation-is-the-plain-average",
        },
    ]


def wrong_variances(values, chances):
    mean, square, variance = moments(values, chances)
    return [
        {
            "expected": {"variance": square},
            "says": "That is the expected square; the square of the expectation has to come off.",
            "misconception": "variance-is-the-mean-square",
        },
        {
            "expected": {"variance": np.sqrt(variance)},
            "says": "That is the standard deviation; the variance is its square.",
        },
        {
            "expected": {"variance": square - mean},
            "says": "You subtracted the expectation; its square has to come off.",
        },
    ]


def solution(values, chances):
    mean, square, variance = moments(values, chances)
    sums = " + ".join(rf"{p:.1f} \cdot {v}" for v, p in zip(values, chances, strict=True))
    squares = " + ".join(rf"{p:.1f} \cdot {v * v}" for v, p in zip(values, chances, strict=True))
    steps = [
        "Each value counts with its probability:",
        rf"$$E[X] = {sums} = {number(mean)}$$",
        "For the variance take the expected square first:",
        rf"$$E[X^2] = {squares} = {number(square)}$$",
        rf"$$\operatorname{{Var}}(X) = E[X^2] - E[X]^2 = {number(square)} - {number(mean)}^2"
        rf" = {number(variance)}$$",
    ]
    return "\n\n".join(steps)

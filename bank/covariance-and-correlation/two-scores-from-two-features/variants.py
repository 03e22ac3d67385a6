"""The covariance matrix A S A' of two linear combinations, and their correlation."""

import numpy as np

from greenroom.judge.writing import comes_to, matrix, number


def draw(rng):
    sigma, weights = numbers(rng)
    out = combined(weights, sigma)
    return {
        "shown": {
            "sigma": matrix(sigma),
            "first": score("U", weights[0]),
            "second": score("V", weights[1]),
        },
        "expected": {"covariance": out, "correlation": correlation(out)},
        "near_misses": near_misses(weights, sigma),
        "solution": solution(weights, sigma),
        "drawn": {"sigma": sigma.tolist(), "weights": weights.tolist()},
    }


def numbers(rng):
    """A positive definite S and an invertible A that is not symmetric; the scores correlate."""
    while True:
        a, c = rng.randint(2, 10, size=2)
        b = rng.choice([-3, -2, -1, 1, 2, 3])
        sigma = np.array([[a, b], [b, c]])
        weights = rng.choice([-2, -1, 1, 2, 3], size=(2, 2))
        if a * c - b * b < 2 or weights[0, 1] == weights[1, 0]:
            continue
        if weights[0, 0] * weights[1, 1] == weights[0, 1] * weights[1, 0]:
            continue
        if 0.1 <= abs(correlation(combined(weights, sigma))) <= 0.9:
            return sigma, weights


def score(name, row):
    a, b = (int(weight) for weight in row)
    first = {1: "X", -1: "-X"}.get(a, f"{a} X")
    second = "Y" if abs(b) == 1 else f"{abs(b)} Y"
    return f"{name} = {first} {'+' if b > 0 else '-'} {second}"


def combined(weights, sigma):
    return weights @ sigma @ weights.T


def correlation(covariance):
    return covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])


def near_misses(weights, sigma):
    out = combined(weights, sigma)
    turned = weights.T @ sigma @ weights
    alone = combined(weights, np.diag(np.diag(sigma)))
    return [
        {
            "expected": {"covariance": turned, "correlation": correlation(turned)},
            "says": "You transposed A on the wrong side: with one row for each score it is "
            "A S A', not A' S A.",
        },
        {
            "expected": {"covariance": weights @ sigma},
            "says": "A has to come in twice: A S is the covariance of the scores with the "
            "features.",
        },
        {
            "expected": {"covariance": alone, "correlation": correlation(alone)},
            "says": "You left out the covariance of X and Y; it enters the variances of both "
            "scores and their covariance.",
        },
        {
            "expected": {"correlation": float(out[0, 1])},
            "says": "That is the covariance; divide it by both standard deviations.",
            "misconception": "covariance-measures-strength",
        },
        {
            "expected": {"correlation": out[0, 1] / (out[0, 0] * out[1, 1])},
            "says": "You divided by the variances; divide by the standard deviations.",
        },
        {
            "expected": {"correlation": -correlation(out)},
            "says": "The size is right and the sign is not: it is that of the covariance.",
        },
    ]


def solution(weights, sigma):
    out = combined(weights, sigma)
    root = rf"\sqrt{{{number(out[0, 0])} \cdot {number(out[1, 1])}}}"
    steps = [
        rf"With one row for each score, $A = {matrix(weights)}$. First",
        rf"$$A \Sigma = {matrix(weights @ sigma)}$$",
        "and then, times the transpose of $A$,",
        rf"$$A \Sigma A^\top = {matrix(out)}$$",
        "The variances stand on the diagonal and the covariance beside it, so",
        rf"$$r = \frac{{{number(out[0, 1])}}}{{{root}}} {comes_to(correlation(out), 3)}$$",
    ]
    return "\n\n".join(steps)

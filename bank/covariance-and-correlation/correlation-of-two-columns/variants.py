"""A Pearson correlation of two columns of five whole numbers."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    x, y = columns(rng)
    return {
        "shown": {"rows": table(["shop", "$x$", "$y$"], zip("ABCDE", x, y, strict=True))},
        "expected": {"correlation": correlation(x, y)},
        "near_misses": near_misses(x, y) + mixed_divisors(correlation(x, y)),
        "solution": solution(x, y),
        "drawn": {"x": x, "y": y},
    }


def columns(rng):
    while True:
        x = rng.randint(0, 13, size=5)
        y = rng.randint(0, 13, size=5)
        varied = len(set(x)) >= 4 and len(set(y)) >= 4
        if varied and 0.25 - 1e-9 <= abs(correlation(x, y)) <= 0.93:
            return x, y


def sums(x, y):
    """Of the centred products, and of the centred squares of either column."""
    dx, dy = x - x.mean(), y - y.mean()
    return dx @ dy, dx @ dx, dy @ dy


def correlation(x, y):
    sxy, sxx, syy = sums(x, y)
    return sxy / np.sqrt(sxx * syy)


def near_misses(x, y):
    r = correlation(x, y)
    sxy, sxx, syy = sums(x, y)
    return [
        {
            "expected": {"correlation": r**2},
            "says": "That is r squared, the share of variance explained; the question asks for "
            "r, with its sign.",
            "misconception": "correlation-is-explained-variance",
        },
        {
            "expected": {"correlation": -r},
            "says": "The size is right and the sign is not: look at where the products are "
            "negative.",
        },
        {
            "expected": {"correlation": sxy / 4},
            "says": "That is the sample covariance; divide it by both standard deviations.",
            "misconception": "covariance-measures-strength",
        },
        {
            "expected": {"correlation": sxy / 4 / (sxx / 4 * syy / 4)},
            "says": "You divided by the variances; a correlation divides by the standard "
            "deviations.",
        },
    ]


def mixed_divisors(r):
    return [
        {
            "expected": {"correlation": r * 5 / 4},
            "says": "You mixed n - 1 in the covariance with n in the standard deviations; "
            "use one of them throughout.",
        },
        {
            "expected": {"correlation": r * 4 / 5},
            "says": "You mixed n in the covariance with n - 1 in the standard deviations; "
            "use one of them throughout.",
        },
    ]


def solution(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    sxy, sxx, syy = sums(x, y)
    headers = [r"$x - \bar x$", r"$y - \bar y$", "product"]
    headers += [r"$(x - \bar x)^2$", r"$(y - \bar y)^2$"]
    steps = [
        rf"The means are $\bar x = {number(x.mean())}$ and $\bar y = {number(y.mean())}$. "
        "Centred, multiplied and squared:",
        table(headers, zip(dx, dy, dx * dy, dx**2, dy**2, strict=True)),
        rf"The last three columns add up to ${number(sxy)}$, ${number(sxx)}$ and "
        rf"${number(syy)}$. The divisors $n - 1$ cancel, so the sums are enough:",
        rf"$$r = \frac{{{number(sxy)}}}{{\sqrt{{{number(sxx)} \cdot {number(syy)}}}}}"
        rf" \approx {number(correlation(x, y))}$$",
    ]
    return "\n\n".join(steps)

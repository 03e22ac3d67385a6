"""A sample covariance of two columns of five whole numbers."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    x, y = columns(rng)
    return {
        "shown": {
            "rows": table(["learner", "$x$", "$y$"], zip("ABCDE", x, y, strict=True)),
        },
        "expected": {"covariance": centred_sum(x, y) / 4},
        "near_misses": near_misses(x, y),
        "solution": solution(x, y),
        "drawn": {"x": x, "y": y},
    }


def columns(rng):
    while True:
        x = rng.randint(0, 13, size=5)
        y = rng.randint(0, 13, size=5)
        if len(set(x)) > 3 and len(set(y)) > 3 and abs(centred_sum(x, y)) >= 4 - 1e-9:
            return x, y


def centred_sum(x, y):
    return (x - x.mean()) @ (y - y.mean())


def near_misses(x, y):
    total = centred_sum(x, y)
    return [
        {
            "expected": {"covariance": total / 5},
            "says": "You divided by n = 5; the sample covariance divides by n - 1 = 4.",
            "misconception": "sample-covariance-divides-by-n",
        },
        {
            "expected": {"covariance": np.mean(x * y)},
            "says": "That is the mean of the products x·y; centre both columns first.",
            "misconception": "covariance-needs-no-centring",
        },
        {
            "expected": {"covariance": total},
            "says": "That is the sum of the centred products; it still has to be divided by 4.",
        },
        {
            "expected": {"covariance": total / (4 * x.std(ddof=1) * y.std(ddof=1))},
            "says": "That is the correlation; a covariance keeps the units of both columns.",
        },
    ]


def solution(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    total = centred_sum(x, y)
    steps = [
        rf"The means are $\bar x = {number(x.mean())}$ and $\bar y = {number(y.mean())}$. "
        "Centre both columns and multiply row by row:",
        table([r"$x - \bar x$", r"$y - \bar y$", "product"], zip(dx, dy, dx * dy, strict=True)),
        rf"The products add up to ${number(total)}$. "
        "Centring has used up one degree of freedom, so divide by $n - 1 = 4$:",
        rf"$$s_{{xy}} = \frac{{{number(total)}}}{{4}} = {number(total / 4)}$$",
    ]
    return "\n\n".join(steps)

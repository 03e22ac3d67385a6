"""A least-squares line through five points with evenly spaced x, and its mean squared error."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    while True:
        x = rng.randint(0, 5) + rng.choice([1, 2]) * np.arange(5)
        y = rng.randint(0, 11) + rng.choice([-2, -1, 1, 2]) * np.arange(5) + rng.randint(-3, 4, 5)
        dx, dy = x - x.mean(), y - y.mean()
        slope = dx @ dy / (dx @ dx)
        intercept = y.mean() - slope * x.mean()
        residuals = y - intercept - slope * x
        mse = residuals @ residuals / 5
        if abs(slope) >= 0.3 and mse >= 0.4 and abs(mse - 1) >= 0.1 and abs(intercept) >= 0.3:
            break
    other = dx @ dy / (dy @ dy)
    sign = "-" if slope < 0 else "+"
    solution = [
        rf"The means are $\bar x = {number(x.mean())}$ and $\bar y = {number(y.mean())}$. "
        r"With $S_{xy} = \sum (x - \bar x)(y - \bar y)$ and $S_{xx} = \sum (x - \bar x)^2$:",
        rf"$$b = \frac{{S_{{xy}}}}{{S_{{xx}}}} = \frac{{{number(dx @ dy)}}}{{{number(dx @ dx)}}}"
        rf" = {number(slope)}$$",
        "The line passes through the point of the means:",
        rf"$$a = \bar y - b \bar x = {number(y.mean())} - ({number(slope)}) \cdot "
        rf"{number(x.mean())} = {number(intercept)}$$",
        rf"Residuals from $\hat y = {number(intercept)} {sign} {number(abs(slope))} x$:",
        table(
            ["$x$", "$y$", r"$\hat y$", r"$y - \hat y$"],
            zip(x, y, y - residuals, residuals, strict=True),
        ),
        rf"Their squares add up to ${number(residuals @ residuals)}$, so the mean over the five "
        rf"points is $\text{{MSE}} \approx {number(mse, 3)}$.",
    ]
    return {
        "shown": {"rows": table(["$x$", "$y$"], zip(x, y, strict=True))},
        "expected": {"slope": slope, "intercept": intercept, "mse": mse},
        "near_misses": [
            {
                "expected": {"slope": other, "intercept": y.mean() - other * x.mean()},
                "says": "You divided by the spread of y; the slope of y on x divides by that of x.",
                "misconception": "regressing-x-on-y-gives-the-same-line",
            },
            {
                "expected": {"slope": 1 / other},
                "says": "That line minimises the distances along x; here they count along y.",
                "misconception": "regressing-x-on-y-gives-the-same-line",
            },
            {
                "expected": {"intercept": y.mean() + slope * x.mean()},
                "says": "The sign is turned round: the intercept is the mean of y minus the slope "
                "times the mean of x.",
            },
            {
                "expected": {"mse": mse * 5 / 3},
                "says": "You divided by n - 2, which estimates the variance of the noise; here the "
                "mean runs over n = 5.",
            },
            {
                "expected": {"mse": mse * 5 / 4},
                "says": "You divided by n - 1; here the mean runs over n = 5.",
            },
            {
                "expected": {"mse": mse * 5},
                "says": "That is the sum of the squared residuals; divide it by 5.",
            },
            {
                "expected": {"mse": np.sqrt(mse)},
                "says": "That is the root of the mean squared error.",
            },
        ],
        "solution": "\n\n".join(solution),
    }

"""A least-squares line through five points with evenly spaced x, and its mean squared error."""

import numpy as np

from greenroom.judge.writing import number, table


def draw(rng):
    x, y = points(rng)
    slope, intercept = line(x, y)
    mse = mean_squared_error(x, y)
    return {
        "shown": {"rows": table(["$x$", "$y$"], zip(x, y, strict=True))},
        "expected": {"slope": slope, "intercept": intercept, "mse": mse},
        "near_misses": wrong_lines(x, y) + wrong_errors(mse),
        "solution": "\n\n".join(the_line(x, y) + the_error(x, y)),
        "drawn": {"x": x.tolist(), "y": y.tolist()},
    }


def points(rng):
    while True:
        x = rng.randint(0, 5) + rng.choice([1, 2]) * np.arange(5)
        y = rng.randint(0, 11) + rng.choice([-2, -1, 1, 2]) * np.arange(5) + rng.randint(-3, 4, 5)
        dx, dy = x - x.mean(), y - y.mean()
        slope, intercept = line(x, y)
        mse = mean_squared_error(x, y)
        apart = (
            abs(dy @ dy - dx @ dx) >= 0.04 * (dx @ dx) - 1e-9
        )  # else dividing by dy @ dy is right
        steep = abs(slope) >= 0.3 - 1e-9 and abs(intercept) >= 0.3 - 1e-9
        if apart and steep and mse >= 0.4 - 1e-9 and abs(mse - 1) >= 0.1 - 1e-9:
            return x, y


def line(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    slope = dx @ dy / (dx @ dx)
    return slope, y.mean() - slope * x.mean()


def residuals_of(x, y):
    slope, intercept = line(x, y)
    return y - intercept - slope * x


def mean_squared_error(x, y):
    residuals = residuals_of(x, y)
    return residuals @ residuals / 5


def wrong_lines(x, y):
    slope, _ = line(x, y)
    x_on_y, _ = line(y, x)
    return [
        {
            "expected": {"slope": x_on_y, "intercept": y.mean() - x_on_y * x.mean()},
            "says": "You divided by the spread of y; the slope of y on x divides by that of x.",
            "misconception": "regressing-x-on-y-gives-the-same-line",
        },
        {
            "expected": {"slope": 1 / x_on_y},
            "says": "You regressed x on y and solved for y; here the errors count along y.",
            "misconception": "regressing-x-on-y-gives-the-same-line",
        },
        {
            "expected": {"intercept": y.mean() + slope * x.mean()},
            "says": "The sign is turned round: the intercept is the mean of y minus the slope "
            "times the mean of x.",
        },
    ]


def wrong_errors(mse):
    return [
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
    ]


def the_line(x, y):
    """The first half of the solution."""
    dx, dy = x - x.mean(), y - y.mean()
    slope, intercept = line(x, y)
    times = f"({number(slope)})" if slope < 0 else number(slope)
    product = number(x.mean()) if times == "1" else rf"{times} \cdot {number(x.mean())}"
    headers = ["$x$", "$y$", r"$x - \bar x$", r"$y - \bar y$", "product", r"$(x - \bar x)^2$"]
    return [
        rf"The means are $\bar x = {number(x.mean())}$ and $\bar y = {number(y.mean())}$. "
        "Take the deviations from them:",
        table(headers, zip(x, y, dx, dy, dx * dy, dx**2, strict=True)),
        "The slope is the sum of the products over the sum of the squares:",
        rf"$$b = \frac{{{number(dx @ dy)}}}{{{number(dx @ dx)}}} = {number(slope)}$$",
        "The line passes through the point of the means:",
        rf"$$a = \bar y - b \bar x = {number(y.mean())} - {product} = {number(intercept)}$$",
    ]


def the_error(x, y):
    """The second half of the solution."""
    slope, intercept = line(x, y)
    residuals = residuals_of(x, y)
    term = f"{'-' if slope < 0 else '+'} {number(abs(slope))} x".replace(" 1 x", " x")
    headers = ["$x$", "$y$", r"$\hat y$", r"$y - \hat y$"]
    return [
        rf"Residuals from $\hat y = {number(intercept)} {term}$:",
        table(headers, zip(x, y, y - residuals, residuals, strict=True)),
        rf"Their squares add up to ${number(residuals @ residuals)}$, so the mean over the five "
        rf"points is $\text{{MSE}} = {number(mean_squared_error(x, y))}$.",
    ]

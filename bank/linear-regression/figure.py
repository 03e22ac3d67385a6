"""A least-squares line with its residuals, and the residuals over the fitted values."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule, segments


def draw(rng):
    x = np.sort(rng.uniform(0, 10, size=40))
    y = 2 + 0.6 * x + 0.16 * x**2 + rng.normal(0, 1.1, size=40)
    slope, intercept = np.polyfit(x, y, 1)
    fitted = intercept + slope * x
    residuals = y - fitted
    share = 1 - residuals.var() / y.var()
    ends, middle = (x < 2) | (x > 8), (x > 3.5) & (x < 6.5)
    return figure(
        "The least-squares line and what it leaves over",
        f"Left: 40 points and the line y = {intercept:.2f} + {slope:.2f} x, with an upright piece "
        f"from each point to the line; R squared is {share:.2f}. Right: the residuals over the "
        f"fitted values. Near both ends (x below 2 or above 8) their mean is "
        f"{residuals[ends].mean():.2f}, in the middle (x from 3.5 to 6.5) it is "
        f"{residuals[middle].mean():.2f}.",
        panel(
            segments(x, y, x, fitted, name="residuals"),
            points(x, y),
            line(x, fitted, name="least squares"),
            x=axis("x"),
            y=axis("y"),
            title="the fit",
        ),
        panel(
            points(fitted, residuals),
            rule(y=0),
            x=axis("fitted value"),
            y=axis("residual"),
            title="what is left",
        ),
    )

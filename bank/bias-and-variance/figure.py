"""Many fits of a stiff and of a loose model, and the parts of the error over flexibility."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

X = np.linspace(0, 1, 30)
GRID = np.linspace(0, 1, 60)
SIGMA = 0.3


def truth(x):
    return np.sin(2 * np.pi * x)


def draw(rng):
    samples = [truth(X) + SIGMA * rng.normal(size=X.size) for _ in range(200)]
    degrees = np.arange(1, 13)
    bias2, variance = np.array([parts(samples, degree) for degree in degrees]).T
    total = bias2 + variance
    best = degrees[np.argmin(total)]
    return figure(
        "A stiff model misses, a loose one wobbles",
        "First panel: eight straight lines fitted to eight samples of a sine wave lie close "
        "together and all miss it. Second: eight polynomials of degree 12 follow the wave and "
        "differ from one another. Third: over degrees 1 to 12 the squared bias falls from "
        f"{bias2[0]:.2f} to {bias2[-1]:.3f}, the variance rises from {variance[0]:.3f} to "
        f"{variance[-1]:.3f}, and their sum is smallest at degree {best}, with {total.min():.3f}.",
        fits(samples, 1, "degree 1: bias"),
        fits(samples, 12, "degree 12: variance"),
        panel(
            line(degrees, bias2, name="squared bias"),
            line(degrees, variance, name="variance", style="dashed"),
            line(degrees, total, name="sum", style="dotted"),
            x=axis("degree of the polynomial"),
            y=axis("squared error", low=0, high=0.25),
            title="the trade",
        ),
    )


def parts(samples, degree):
    inner = GRID[3:-3]
    fitted = np.array([np.polynomial.Polynomial.fit(X, y, degree)(inner) for y in samples])
    return ((fitted.mean(axis=0) - truth(inner)) ** 2).mean(), fitted.var(axis=0).mean()


def fits(samples, degree, title):
    curves = [line(GRID, np.polynomial.Polynomial.fit(X, y, degree)(GRID)) for y in samples[:8]]
    return panel(
        *curves,
        line(GRID, truth(GRID), name="truth", style="dashed"),
        x=axis("x"),
        y=axis("y", low=-2, high=2),
        title=title,
    )

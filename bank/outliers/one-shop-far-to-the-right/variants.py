"""A rising cloud of shops, and one far out in the feature that pulls the line level."""

from itertools import pairwise

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule


def draw(rng):
    x, y = shops(rng)
    slope, start = np.polyfit(x, y, 1)
    residuals = y - start - slope * x
    high = 20 * np.ceil(1.05 * x[-1] / 20)
    ends = np.array([0.0, high])
    return {
        "shown": {"n": str(x.size), "slope": f"{slope:.2f}"},
        "figure": figure(
            "Sales over advertising, and residuals",
            words(x, y, slope, start, residuals),
            panel(
                points(x, y, name="one shop"),
                line(ends, start + slope * ends, name="line through all shops"),
                x=axis("advertising, thousands of euros", low=0, high=high),
                y=axis("sales, thousands of euros", low=0),
                title="Shops and line",
            ),
            panel(
                points(x, residuals),
                rule(y=0),
                x=axis("advertising, thousands of euros", low=0, high=high),
                y=axis("residual, thousands of euros"),
                title="Residuals",
            ),
        ),
        "drawn": {"x": x.tolist(), "y": y.tolist()},
    }


def shops(rng):
    """The crowd rises with slope one or so; the last shop is far out at the crowd's mean sales."""
    n = int(rng.randint(10, 13))
    true = int(rng.randint(90, 121)) / 100
    x = np.linspace(20, 70, n) + rng.uniform(-1, 1, n)
    noise = np.clip(rng.normal(size=n), -2, 2)
    noise = noise - np.polyval(np.polyfit(x, noise, 1), x)  # so the crowd's slope is the true one
    y = 30 + true * x + 5 * noise / noise.std()
    far = int(rng.randint(330, 361))
    x, y = np.append(x, far), np.append(y, y.mean() + rng.randint(4, 11))
    return np.round(x, 1), np.round(y, 1)


def words(x, y, slope, start, residuals):
    edges = [15, 32, 45, 58, 75]
    parts = []
    for a, b in pairwise(edges):
        inside = (x >= a) & (x < b)
        parts.append(f"{a} to {b}: {y[inside].mean():.0f} and {residuals[inside].mean():.1f}")
    others = np.abs(residuals[:-1])
    return (
        f"Two panels. Shops and line: {x.size - 1} shops spend {x[:-1].min():.0f} to "
        f"{x[:-1].max():.0f} thousand euros on advertising, one spends {x[-1]:.0f} and sells "
        f"{y[-1]:.0f}. A straight line goes from {start:.0f} at 0 to {start + slope * x[-1]:.0f} "
        f"at {x[-1]:.0f}. Mean sales and mean residual by advertising: {'; '.join(parts)}. "
        f"Residuals: the one of the shop at {x[-1]:.0f} is {residuals[-1]:.1f}; the absolute "
        f"residuals of the others reach {others.max():.1f}, with a median of "
        f"{np.median(others):.1f}."
    )

"""Residuals centred on zero whose spread grows in proportion to the fitted value."""

from itertools import pairwise

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points, rule

STRIPS = 6


def draw(rng):
    fitted, residuals = cloud(rng)
    low, high = fitted.min(), fitted.max()
    return {
        "shown": {"n": str(fitted.size)},
        "figure": figure(
            "Residuals over predicted sales",
            alternative(fitted, residuals),
            panel(
                points(fitted, residuals),
                rule(y=0),
                x=axis("predicted sales in thousands of euros", low=0, high=1.05 * high),
                y=axis("residual in thousands of euros"),
            ),
        ),
        "drawn": {
            "fitted": fitted.tolist(),
            "residuals": residuals.tolist(),
            "range": [float(low), float(high)],
        },
    }


def cloud(rng):
    """In each strip the residuals have mean zero and a spread in proportion to the forecast."""
    n = STRIPS * int(rng.randint(28, 41))
    share = rng.randint(12, 19) / 100
    low, high = 20, int(rng.randint(180, 241))
    edges = np.linspace(low, high, STRIPS + 1)
    fitted, residuals = [], []
    for a, b in pairwise(edges):
        x = rng.uniform(a, b, size=n // STRIPS)
        noise = np.clip(rng.normal(size=x.size), -2.6, 2.6)
        noise = (noise - noise.mean()) / noise.std()
        fitted.append(x)
        residuals.append(share * x * noise)
    return np.round(np.concatenate(fitted), 1), np.round(np.concatenate(residuals), 1)


def alternative(fitted, residuals):
    edges = np.linspace(20, fitted.max() + 1, STRIPS + 1)
    parts = []
    for a, b in pairwise(edges):
        inside = residuals[(fitted >= a) & (fitted < b)]
        parts.append(
            f"{a:.0f} to {b:.0f}: mean {inside.mean():.1f}, standard deviation {inside.std():.1f}"
        )
    return (
        f"A scatter of {fitted.size} residuals over predicted sales from {fitted.min():.0f} to "
        f"{fitted.max():.0f} thousand euros, with a level line at 0. Residuals by predicted "
        f"sales: {'; '.join(parts)}. The smallest residual is {residuals.min():.0f}, the largest "
        f"{residuals.max():.0f}."
    )

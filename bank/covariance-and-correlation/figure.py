"""Four clouds with given correlations: strong, middling, none, and none along a curve."""

import numpy as np

from greenroom.judge.figures import axis, figure, panel, points

N = 90


def draw(rng):
    x = rng.normal(size=N)
    clouds = [linear(rng, x, r) for r in (0.9, 0.5, 0.0)]
    u = np.linspace(-2, 2, N)
    clouds.append((u, u**2 - 1.5 + symmetric(rng)))
    found = [float(np.corrcoef(a, b)[0, 1]) for a, b in clouds]
    shapes = ["a narrow rising cloud", "a broad rising cloud", "a round cloud", "a U-shaped curve"]
    read = "; ".join(f"{s}, r = {abs(r):.2f}" for s, r in zip(shapes, found, strict=True))
    return figure(
        "The same number, different pictures",
        f"Four scatter plots of {N} points each, with Pearson's correlation r: {read}. In the last "
        "one y falls from about 2.5 to -1.5 and rises back to 2.5 as x goes from -2 to 2.",
        *[
            panel(
                points(a, b),
                x=axis("x", low=-3.2, high=3.2),
                y=axis("y", low=-3.2, high=3.2),
                title=f"correlation {round(abs(r), 1):g}",
            )
            for (a, b), r in zip(clouds, found, strict=True)
        ],
    )


def linear(rng, x, r):
    """A y whose correlation with x is exactly r."""
    z = (np.clip(x, -2.5, 2.5) - np.clip(x, -2.5, 2.5).mean()) / np.clip(x, -2.5, 2.5).std()
    noise = np.clip(rng.normal(size=N), -2.3, 2.3)
    noise -= noise.mean() + z * (noise @ z) / (z @ z)
    return z, r * z + np.sqrt(1 - r**2) * noise / noise.std()


def symmetric(rng):
    """Noise that is the same on the left and on the right, so that the correlation is zero."""
    half = rng.normal(0, 0.15, size=N // 2)
    return np.concatenate([half, half[::-1]])

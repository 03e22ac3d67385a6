"""A normal quantile plot of lognormal latencies: above the line at either end, for every seed."""

from statistics import NormalDist

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

N = 200
RANKS = (np.arange(1, N + 1) - 0.5) / N
NORMAL = np.array([NormalDist().inv_cdf(rank) for rank in RANKS])


def draw(rng):
    median = int(rng.randint(8, 25)) * 10
    latencies = sample(rng, median)
    fitted = reference(latencies)
    return {
        "shown": {"n": str(N)},
        "figure": figure(
            "Latencies against normal quantiles",
            words(latencies, fitted),
            panel(
                points(NORMAL, latencies, name="requests"),
                line(NORMAL[[0, -1]], fitted[[0, -1]], name="line through the quartiles"),
                x=axis("quantile of the standard normal"),
                y=axis("latency in ms"),
            ),
        ),
        "drawn": {"latencies": latencies.round(2).tolist()},
    }


def sample(rng, median):
    """Lognormal quantiles with a little noise, so that the bend is there whatever the seed."""
    spread = rng.randint(60, 85) / 100
    noise = rng.normal(0, 0.06, size=N)
    return np.sort(median * np.exp(spread * NORMAL + noise))


def reference(latencies):
    """The height of the line through the first and the third quartile, over every point."""
    low, high = np.quantile(latencies, [0.25, 0.75])
    z = NormalDist().inv_cdf(0.75)
    return (low + high) / 2 + (high - low) / (2 * z) * NORMAL


def words(latencies, fitted):
    at = [0, 9, 49, 99, 149, 189, 199]
    read = "; ".join(
        f"at {NORMAL[i]:.2f} the point is at {latencies[i]:.0f} ms and the line at "
        f"{fitted[i]:.0f} ms"
        for i in at
    )
    return (
        f"{N} points, the sorted latencies over the quantiles of a standard normal, and a straight "
        f"line through the quartiles. From left to right: {read}."
    )

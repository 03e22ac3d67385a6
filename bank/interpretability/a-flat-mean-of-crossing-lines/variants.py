"""ICE lines that rise and fall in equal parts, so that their mean is level."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, line, panel

TEMPERATURES = np.arange(0, 37, 2)
EDGES = np.arange(0, 37, 3)
USUAL = np.array([60, 170, 330, 480, 560, 540, 430, 280, 130, 50, 9, 3])  # hours in each bin


def draw(rng):
    lines, rising = curves(rng)
    mean = lines.mean(axis=0)
    hours = USUAL + rng.randint(0, 30, size=USUAL.size) * (USUAL > 20)
    return {
        "shown": {"rows": str(len(lines))},
        "figure": figure(
            "Predicted sales over the temperature",
            words(lines, rising, mean, hours),
            panel(
                *(line(TEMPERATURES, one) for one in lines),
                line(TEMPERATURES, mean, name="mean of all lines"),
                x=axis("temperature in °C", low=0, high=36),
                y=axis("predicted drinks an hour", low=0),
                title="single lines",
            ),
            panel(
                histogram(EDGES, hours),
                x=axis("temperature in °C", low=0, high=36),
                y=axis("hours recorded", low=0),
                title="hours",
            ),
        ),
        "drawn": {
            "lines": lines.round(2).tolist(),
            "rising": rising.astype(int).tolist(),
            "hours": hours.tolist(),
        },
    }


def curves(rng):
    """As many rising as falling lines, or one more; the falls are scaled to cancel the rises."""
    n = int(rng.randint(20, 27))
    up = n // 2 + int(rng.randint(0, 2)) * (n % 2)
    rising = np.arange(n) < up
    turn = rng.uniform(14, 20, n)[:, None]
    rise = rng.uniform(16, 30, n)
    rise[~rising] *= rise[rising].sum() / rise[~rising].sum()
    shape = 1 / (1 + np.exp(-(TEMPERATURES - turn) / 4.5)) - 0.5
    level = rng.uniform(26, 36, n)[:, None]
    wiggle = rng.uniform(-0.5, 0.5, (n, TEMPERATURES.size))
    lines = level + np.where(rising, 1, -1)[:, None] * rise[:, None] * shape + wiggle
    return lines, rising


def words(lines, rising, mean, hours):
    up, down = lines[rising], lines[~rising]
    return (
        f"Panel 'single lines': {len(lines)} pale curves of the predicted drinks an hour from 0 to "
        f"36 degrees. {len(up)} of them go up, on average from {up[:, 0].mean():.0f} to "
        f"{up[:, -1].mean():.0f}; {len(down)} go down, on average from {down[:, 0].mean():.0f} to "
        f"{down[:, -1].mean():.0f}. The mean of all lines starts at {mean[0]:.1f}, stays between "
        f"{mean.min():.1f} and {mean.max():.1f}, and ends at {mean[-1]:.1f}. Panel 'hours': a "
        f"histogram of {hours.sum()} hours in bins of 3 degrees; the fullest one, from 12 to 15 "
        f"degrees, has {hours[4]}, those from 30 degrees on have {hours[10]} and {hours[11]}."
    )

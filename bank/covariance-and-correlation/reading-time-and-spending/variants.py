"""A cloud without a trend and one far point that makes the correlation, for every seed."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

CLOUD = 35


def draw(rng):
    minutes, euros = customers(rng)
    r = np.corrcoef(minutes, euros)[0, 1]
    slope, start = np.polyfit(minutes, euros, 1)
    ends = np.array([minutes.min(), minutes.max()])
    return {
        "shown": {"n": str(CLOUD + 1)},
        "figure": figure(
            "Time on the site and spending",
            words(minutes, euros, r, slope),
            panel(
                points(minutes, euros, name="customers"),
                line(ends, start + slope * ends, name="least-squares line"),
                x=axis("minutes on the site", low=0),
                y=axis("euros spent", low=0),
                title=f"Pearson correlation {r:.2f}",
            ),
        ),
        "drawn": {"minutes": minutes.tolist(), "euros": euros.tolist()},
    }


def customers(rng):
    """The euros of the cloud are made uncorrelated with its minutes, and one point is far out."""
    x = np.clip(rng.normal(size=CLOUD), -2.2, 2.2)
    x = (x - x.mean()) / x.std()
    y = np.clip(rng.normal(size=CLOUD), -2.2, 2.2)
    y -= y.mean() + x * (x @ y) / (x @ x)
    y /= y.std()
    far = rng.randint(80, 96, size=2) / 10
    minutes = rng.randint(60, 90) + rng.randint(15, 22) * np.append(x, far[0])
    euros = rng.randint(50, 70) + rng.randint(12, 17) * np.append(y, far[1])
    return minutes.round(), np.maximum(euros, 0).round()


def words(minutes, euros, r, slope):
    x, y = minutes[:-1], euros[:-1]
    half = x > np.median(x)
    return (
        f"A scatter of {len(minutes)} customers. {len(x)} of them lie between {x.min():.0f} and "
        f"{x.max():.0f} minutes and between {y.min():.0f} and {y.max():.0f} euros; of these, the "
        f"half with fewer minutes spends {y[~half].mean():.0f} euros on average, the half with "
        f"more {y[half].mean():.0f}. One customer is at {minutes[-1]:.0f} minutes and "
        f"{euros[-1]:.0f} euros. The least-squares line over all has a slope of {slope:.2f} euros "
        f"for each minute; the Pearson correlation is {r:.2f}."
    )

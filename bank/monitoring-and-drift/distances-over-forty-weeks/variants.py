"""Weekly quantiles of a feature whose upper part creeps up from the middle of the period."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel

WEEKS, ROWS = 40, 3000


def draw(rng):
    turn = int(rng.randint(14, 20))
    weeks = np.arange(1, WEEKS + 1)
    far = 0.04 + 0.011 * np.maximum(0, weeks - turn)
    quantiles = np.array([week(rng, share) for share in far])
    low, middle, high = quantiles.T
    missing = 1.2 + rng.uniform(-0.3, 0.3, WEEKS)
    reference = quantiles[:10].mean(axis=0)
    distance = panel(
        band(weeks, np.full(WEEKS, reference[0]), np.full(WEEKS, reference[2]), name="training"),
        line(weeks, high, name="90 % quantile"),
        line(weeks, middle, name="median", style="dashed"),
        line(weeks, low, name="10 % quantile", style="dotted"),
        title="Delivery distance",
        x=axis("week"),
        y=axis("km", low=0),
    )
    gaps = panel(
        line(weeks, missing),
        title="Missing distances",
        x=axis("week"),
        y=axis("share in %", low=0, high=5),
    )
    text = words(quantiles, reference, missing, turn)
    return {
        "shown": {"weeks": str(WEEKS)},
        "figure": figure("Delivery distance over forty weeks", text, distance, gaps),
        "drawn": {"turn": turn, "quantiles": quantiles.round(3).tolist()},
    }


def week(rng, share):
    """Deliveries in town, and a share of far ones."""
    distant = rng.random_sample(ROWS) < share
    town, far = rng.gamma(4, 1.5, ROWS), rng.normal(24, 8, ROWS).clip(4)
    return np.quantile(np.where(distant, far, town), [0.1, 0.5, 0.9])


def words(quantiles, reference, missing, turn):
    first, last = quantiles[:turn].mean(axis=0), quantiles[-3:].mean(axis=0)
    return (
        f"Two panels over {WEEKS} weeks. Delivery distance: a band from {reference[0]:.1f} to "
        f"{reference[2]:.1f} km marks the 10 and the 90 % quantile in training. Until week {turn} "
        f"the weekly quantiles are about {first[0]:.1f}, {first[1]:.1f} (median) and "
        f"{first[2]:.1f} km. After that the 90 % quantile climbs, to {quantiles[turn + 4, 2]:.1f} "
        f"in week {turn + 5} and about {last[2]:.1f} km in the last three weeks; the median ends "
        f"at about {last[1]:.1f} and the 10 % quantile at about {last[0]:.1f} km. Missing "
        f"distances: between {missing.min():.1f} and {missing.max():.1f} % in all weeks."
    )

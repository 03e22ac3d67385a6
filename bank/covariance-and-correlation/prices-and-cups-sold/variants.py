"""Three clouds that each fall while the line over all of them rises, for every seed."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

PLACES = ["village", "town", "city"]
EACH = 25


def draw(rng):
    prices, cups = clouds(rng)
    slope, start = np.polyfit(prices.ravel(), cups.ravel(), 1)
    ends = np.array([prices.min(), prices.max()])
    marks = [points(prices[i], cups[i], name=PLACES[i]) for i in range(3)]
    return {
        "shown": {"shops": str(3 * EACH)},
        "figure": figure(
            "Price and cups sold in coffee bars",
            words(prices, cups, slope),
            panel(
                *marks,
                line(ends, start + slope * ends, name="line over all shops", style="dashed"),
                x=axis("price of a cup in euros"),
                y=axis("cups sold on a day", low=0),
            ),
        ),
        "drawn": {"prices": prices.tolist(), "cups": cups.tolist()},
    }


def clouds(rng):
    """Within a place the noise is made uncorrelated with the price, so the slope is exact."""
    centres = np.array([1.8, 2.6, 3.4]) + rng.randint(-1, 2) / 10
    levels = rng.randint(90, 120) + np.arange(3) * rng.randint(85, 110)
    slope = -rng.randint(65, 90)
    prices, cups = np.empty((3, EACH)), np.empty((3, EACH))
    for i in range(3):
        shift = rng.uniform(-0.45, 0.45, size=EACH)
        shift -= shift.mean()
        noise = rng.normal(0, 14, size=EACH)
        noise -= noise.mean() + shift * (noise @ shift) / (shift @ shift)
        prices[i] = centres[i] + shift
        cups[i] = levels[i] + slope * shift + noise
    return prices.round(2), np.maximum(cups, 5).round()


def words(prices, cups, slope):
    parts = []
    for i, place in enumerate(PLACES):
        order = np.argsort(prices[i])
        cheap, dear = order[:8], order[-8:]
        parts.append(
            f"{place.capitalize()}: prices from {prices[i].min():.2f} to {prices[i].max():.2f} "
            f"euros; the 8 cheapest shops sell {cups[i][cheap].mean():.0f} cups on average, the 8 "
            f"dearest {cups[i][dear].mean():.0f}"
        )
    return (
        f"A scatter of {3 * EACH} shops, {EACH} of each kind of place. {'. '.join(parts)}. A "
        f"dashed line over all shops has a slope of {slope:.0f} cups for each euro."
    )

"""Predicted against actual rents: the predictions are shrunk towards the mean by about a half."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

FLATS = 250


def draw(rng):
    actual, predicted, slope, start = rents(rng)
    ends = np.array([400, 1600])
    drawn = panel(
        points(actual, predicted, name="flats"),
        line(ends, start + slope * ends, name="fitted line"),
        line([300, 1800], [300, 1800], name="diagonal", style="dotted"),
        x=axis("actual rent in euros", low=200, high=1900),
        y=axis("predicted rent in euros", low=200, high=1900),
    )
    return {
        "shown": {},
        "figure": figure("Rents predicted and paid", words(actual, predicted, slope, start), drawn),
        "drawn": {"actual": actual.tolist(), "predicted": predicted.tolist()},
    }


def rents(rng):
    """Honest predictions (actual = predicted + noise) that explain about half of the variance."""
    while True:
        predicted = rng.normal(1000, 190, size=FLATS).round()
        actual = (predicted + rng.normal(0, 190, size=FLATS)).round()
        slope, start = np.polyfit(actual, predicted, 1)
        back, _ = np.polyfit(predicted, actual, 1)
        inside = actual.min() > 220 and actual.max() < 1880
        centred = abs(start + slope * 1000 - 1000) < 25
        if inside and centred and 0.45 <= slope <= 0.55 and 0.93 <= back <= 1.07:
            return actual, predicted, slope, start


def words(actual, predicted, slope, start):
    low, high = actual < 800, actual > 1200
    return (
        f"A scatter of {FLATS} flats, predicted over actual rent, with a dotted diagonal. Actual "
        f"rents run from {actual.min():.0f} to {actual.max():.0f} euros, predictions from "
        f"{predicted.min():.0f} to {predicted.max():.0f}. The fitted line has a slope of "
        f"{slope:.2f}; it stands at {start + slope * 500:.0f} over 500, at "
        f"{start + slope * 1000:.0f} over 1,000 and at {start + slope * 1500:.0f} over 1,500. "
        f"{(predicted > actual)[low].sum()} of the {low.sum()} flats below 800 euros lie above "
        f"the diagonal, {(predicted < actual)[high].sum()} of the {high.sum()} above 1,200 euros "
        "lie below it."
    )

"""Variance from the differences of all pairs; the layer as one linear function a x + b."""

from fractions import Fraction
from itertools import combinations
from math import sqrt


def answers(drawn):
    rows = [Fraction(x) for x in drawn["batch"]]
    size = len(rows)
    mean = sum(rows) / size
    variance = sum((a - b) ** 2 for a, b in combinations(rows, 2)) / size**2
    tenth = Fraction(1, 10)
    kept = [Fraction(drawn["mean"]), Fraction(drawn["variance"])]
    new_mean = kept[0] + tenth * (mean - kept[0])
    new_variance = kept[1] + tenth * (variance - kept[1])
    slope, shift = linear(drawn, mean, variance)
    in_use, moved = linear(drawn, new_mean, new_variance)
    return {
        "outputs": [slope * float(x) + shift for x in rows],
        "running": [float(new_mean), float(new_variance)],
        "served": in_use * drawn["served"] + moved,
    }


def linear(drawn, mean, variance):
    """Gamma times (x - mean) over the root, plus beta, as a slope and a shift."""
    slope = drawn["gamma"] / sqrt(variance)
    return slope, drawn["beta"] - slope * float(mean)

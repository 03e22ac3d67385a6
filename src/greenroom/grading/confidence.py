"""How sure a grade is: the chance that it comes within a tolerance of a person's mark."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from statistics import NormalDist
from typing import Final

TOLERANCE: Final = 0.15
"""A score this close to a person's is a right one: two people are not closer."""


def chance_near(scores: Sequence[float], score: float, spread: float) -> float:
    """The chance that the mark lies within the tolerance of the score, if the odds were true.

    Args:
        scores: What the answer may be worth, each as likely as the others.
        score: What is said that it is worth.
        spread: How far people are off the rule, as a standard deviation.

    >>> round(chance_near([0.5], 0.5, 0.08), 2)
    0.94
    """
    counted = Counter(round(likely - score, 3) for likely in scores)
    around = NormalDist(0, spread)
    near = (
        times * (around.cdf(TOLERANCE - off) - around.cdf(-TOLERANCE - off))
        for off, times in counted.items()
    )
    return sum(near) / len(scores)


def calibrated(chance: float) -> float:
    """The share of marked answers with such a chance whose grade did come near.

    The readings of the points of one answer err together, so that a chance worked out from odds
    that stand side by side is too sure of itself. Larger chances never come to less.
    """
    chances, shares = calibration()
    above = bisect_right(chances, chance)
    if above in {0, len(chances)}:
        return shares[min(above, len(shares) - 1)]
    (low, high), (least, most) = chances[above - 1 : above + 1], shares[above - 1 : above + 1]
    return least + (most - least) * (chance - low) / (high - low)


@lru_cache(maxsize=1)
def calibration() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Chances and shares, both rising; `make weigh-grader` writes them."""
    text = resources.files("greenroom.grading").joinpath("calibration.json").read_text("utf-8")
    found = json.loads(text)
    return tuple(found["chances"]), tuple(found["shares"])

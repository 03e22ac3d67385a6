"""The rule that turns the states of key points into a score: weights, and caps.

Never a plain sum: what a question cannot do without (`must`) caps the score when it is missing,
caps it harder when the opposite was said, and a wrong claim lowers what the points earned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from greenroom.domain.hearing import PointState
from greenroom.domain.rubrics import Tier
from greenroom.domain.thresholds import FULL_FROM, PASS_FROM

CREDIT: Final[dict[PointState, float]] = {
    "heard": 1.0,
    "partly": 0.5,
    "missing": 0.0,
    "contradicted": 0.0,
}
_ONE_MUST_MISSING: Final = FULL_FROM - 0.01
_ALL_MUSTS_MISSING: Final = 0.35
_MUST_CONTRADICTED: Final = PASS_FROM - 0.05
_ALL_MUSTS_CONTRADICTED: Final = 0.2
_CLAIM_COSTS: Final = 0.4
"""The share that one certain wrong claim takes from what was earned."""
_CLAIM_CAP: Final = FULL_FROM - 0.01
"""An answer with a wrong claim in it isn't a full one."""


class Worth(NamedTuple):
    """What a point counts in its rubric."""

    weight: float
    tier: Tier


def score_of(points: Sequence[Worth], states: Sequence[PointState]) -> float:
    """The share of full marks that these states earn, before claims.

    A better state of any point never lowers it.

    >>> two = [Worth(1, "must"), Worth(1, "should")]
    >>> score_of(two, ["heard", "partly"])
    0.75
    >>> score_of(two, ["contradicted", "heard"])
    0.2
    """
    full_marks = sum(p.weight for p in points if p.tier != "bonus")
    full_marks = full_marks or sum(p.weight for p in points)
    if not full_marks:
        return 0.0
    earned = sum(p.weight * CREDIT[s] for p, s in zip(points, states, strict=True))
    return min(1.0, earned / full_marks, _cap(points, states))


def less_claims(score: float, confidences: Iterable[float]) -> float:
    """What is left of a score when wrong claims were heard, each with its confidence.

    >>> round(less_claims(1.0, [1.0]), 2)
    0.6
    """
    for confidence in confidences:
        score = min(_CLAIM_CAP, score * (1 - _CLAIM_COSTS * confidence))
    return score


def _cap(points: Sequence[Worth], states: Sequence[PointState]) -> float:
    whole = unsaid = against = 0.0
    for point, state in zip(points, states, strict=True):
        if point.tier == "must":
            whole += point.weight
            unsaid += point.weight * (state in {"missing", "contradicted"})
            against += point.weight * (state == "contradicted")
    cap = 1.0
    if unsaid:
        cap = min(_ONE_MUST_MISSING, 1 - (1 - _ALL_MUSTS_MISSING) * unsaid / whole)
    if against:
        fall = _MUST_CONTRADICTED - _ALL_MUSTS_CONTRADICTED
        cap = min(cap, _MUST_CONTRADICTED - fall * against / whole)
    return cap

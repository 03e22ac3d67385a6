"""What was heard in a free answer -> its grade: weights, caps, and how sure we are.

Never a plain sum: what a question cannot do without (`must`) caps the score when it is missing,
caps it harder when the opposite was said, and a wrong claim lowers what the points earned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import NormalDist
from typing import Final

from greenroom.domain.grades import ClaimEvidence, Evidence, Grade, PointEvidence, verdict_of
from greenroom.domain.hearing import Gate, Hearing, PointHeard, PointState
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM, PASS_FROM, UNSURE_BELOW
from greenroom.grading.remarks import remarks

_GATE_CAPS: Final[Mapping[Gate, float]] = {
    "prose": 1.0,
    "empty": 0.0,
    "evasive": 0.0,
    "gibberish": 0.0,
    "copied": 0.0,
    "off_topic": 0.2,
    "keywords": 0.3,
}
"""The most that a text of each sort can earn: nothing but prose comes near the pass line."""

_GATE_CONFIDENCE: Final[Mapping[Gate, float]] = {
    "empty": 1.0,
    "evasive": 0.95,
    "gibberish": 0.9,
    "copied": 0.9,
    "off_topic": 0.7,
    "keywords": 0.8,
}

_ONE_MUST_MISSING: Final = FULL_FROM - 0.01
_ALL_MUSTS_MISSING: Final = 0.35
_MUST_CONTRADICTED: Final = PASS_FROM - 0.05
_ALL_MUSTS_CONTRADICTED: Final = 0.2
_CLAIM_COSTS: Final = 0.4
"""The share that one certain wrong claim takes from what was earned."""
_CLAIM_CAP: Final = FULL_FROM - 0.01
"""An answer with a wrong claim in it isn't a full one."""

_OWN_SPREAD: Final = 0.15
"""What a score may be off even if every point was heard rightly: people differ by as much."""
_STRETCH: Final = 2.0
_STRETCH_BASE: Final = 0.52


@dataclass(frozen=True, slots=True)
class Besides:
    """What a kind of practice adds to the grade of its rubric."""

    ceiling: float = 1.0
    """The most that such an answer can earn."""
    discount: float = 0.0
    """The share of the score that it loses."""
    evidence: tuple[Evidence, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """Point -> what to say of it where it is missing or half there."""
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """Feedback before and after that on the points."""


NOTHING: Final = Besides()


def grade(rubric: Rubric, hearing: Hearing, besides: Besides = NOTHING) -> Grade:
    """Grade what was heard in an answer.

    Hearing one more point never lowers the score; a contradiction, a lost point or one more
    claim never raises it.

    Args:
        rubric: The points that a good answer makes, with their weights and tiers.
        hearing: The state of each point, and the wrong claims; a point that it does not name
            counts as missing, with no confidence.
        besides: What its kind of practice adds.

    Returns:
        A score in [0, 1] with its evidence, in the rubric's order. The verdict is `unsure` where
        the confidence is below the threshold, and the feedback then says why.
    """
    heard = {point.id: point for point in hearing.points}
    points = tuple(_evidence(point, heard.get(point.id)) for point in rubric.key_points)
    claims = _claims(rubric, hearing)
    costs = [claim.confidence for claim in hearing.claims]
    earned = _score(points, costs) * (1 - besides.discount)
    score = round(min(_GATE_CAPS[hearing.gate], besides.ceiling, earned), 4)
    confidence = round(_confidence(points, score, hearing.gate), 4)
    unsure = confidence < UNSURE_BELOW
    evidence: tuple[Evidence, ...] = (*points, *claims, *besides.evidence)
    told = remarks(hearing.gate, points, claims, unsure=unsure, words=besides.words)
    if hearing.gate == "prose":
        told = (*besides.first, *told, *besides.last)
    return Grade(
        score=score,
        verdict="unsure" if unsure else verdict_of(score),
        confidence=confidence,
        evidence=evidence,
        feedback=told,
        grader=hearing.grader,
        grader_version=hearing.grader_version,
        model_hash=hearing.model_hash,
        rubric_hash=rubric.digest(),
        degraded=hearing.degraded,
    )


def _evidence(point: KeyPoint, heard: PointHeard | None) -> PointEvidence:
    return PointEvidence(
        id=point.id,
        says=point.says,
        tier=point.tier,
        weight=point.weight,
        state="missing" if heard is None else heard.state,
        confidence=0.0 if heard is None else heard.confidence,
        spans=() if heard is None else heard.spans,
        signal=point.signal,
    )


def _claims(rubric: Rubric, hearing: Hearing) -> tuple[ClaimEvidence, ...]:
    known = {belief.id: belief for belief in rubric.misconceptions}
    return tuple(
        ClaimEvidence(
            misconception=claim.misconception,
            says=known[claim.misconception].says,
            reply=known[claim.misconception].reply,
            spans=claim.spans,
        )
        for claim in hearing.claims
        if claim.misconception in known
    )


def _score(points: tuple[PointEvidence, ...], claim_confidences: list[float]) -> float:
    full_marks = sum(p.weight for p in points if p.tier != "bonus")
    full_marks = full_marks or sum(p.weight for p in points)
    if not full_marks:
        return 0.0
    earned = sum(p.weight * expected_credit(p.state, p.confidence) for p in points)
    score = min(1.0, earned / full_marks, _cap(points))
    for confidence in claim_confidences:
        score = min(_CLAIM_CAP, score * (1 - _CLAIM_COSTS * confidence))
    return score


def expected_credit(state: PointState, confidence: float) -> float:
    """The share of a point's weight to expect, given how sure the hearing is.

    An uncertain `heard` leans towards half, an uncertain `missing` towards a quarter, so a worse
    state never earns more than a better one, however sure either is.

    >>> [expected_credit("heard", c) for c in (1.0, 0.5)]
    [1.0, 0.75]
    >>> [expected_credit(state, 0.5) for state in ("partly", "missing", "contradicted")]
    [0.5, 0.125, 0.0]
    """
    match state:
        case "heard":
            return 0.5 + 0.5 * confidence
        case "partly":
            return 0.5
        case "missing":
            return 0.25 * (1 - confidence)
        case "contradicted":
            return 0.0


def _cap(points: tuple[PointEvidence, ...]) -> float:
    musts = [p for p in points if p.tier == "must"]
    if not musts:
        return 1.0
    whole = sum(p.weight for p in musts)
    cap = 1.0
    unsaid = sum(p.weight for p in musts if p.state in {"missing", "contradicted"}) / whole
    if unsaid:
        cap = min(_ONE_MUST_MISSING, 1 - (1 - _ALL_MUSTS_MISSING) * unsaid)
    against = sum(p.weight for p in musts if p.state == "contradicted") / whole
    if against:
        fall = _MUST_CONTRADICTED - _ALL_MUSTS_CONTRADICTED
        cap = min(cap, _MUST_CONTRADICTED - fall * against)
    return cap


def _confidence(points: tuple[PointEvidence, ...], score: float, gate: Gate) -> float:
    """How likely the verdict is to stand, if each point is as uncertain as it says.

    The score is taken as normal around what it is; the chance that it stays between the
    thresholds of its verdict is then stretched to the share of verdicts that were right on the
    example answers of the bank (benchmarks/bench_matching.py prints both).
    """
    if gate != "prose":
        return _GATE_CONFIDENCE[gate]
    weights = sum(p.weight for p in points)
    if not weights:
        return 0.0
    variances = (p.weight**2 * p.confidence * (1 - p.confidence) for p in points)
    spread = NormalDist(score, (sum(variances) / weights**2 + _OWN_SPREAD**2) ** 0.5)
    low, high = _band(score)
    above = 0.0 if low is None else spread.cdf(low)
    below = 1.0 if high is None else spread.cdf(high)
    return min(1.0, max(0.0, _STRETCH * (below - above) - _STRETCH_BASE))


def _band(score: float) -> tuple[float | None, float | None]:
    if score < PARTIAL_FROM:
        return None, PARTIAL_FROM
    return (PARTIAL_FROM, FULL_FROM) if score < FULL_FROM else (FULL_FROM, None)

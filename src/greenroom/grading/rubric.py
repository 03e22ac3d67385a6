"""What was heard in a free answer -> its grade: weights, caps, and how sure we are.

Each point may have been heard wrongly, so the score is the mean of what the rule gives to all that
may have been said, and the confidence is the chance that it comes near to the mark of a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Final

from greenroom.domain.grades import ClaimEvidence, Evidence, Grade, PointEvidence, verdict_of
from greenroom.domain.hearing import Gate, Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.thresholds import UNSURE_BELOW
from greenroom.grading.confidence import calibrated, chance_near
from greenroom.grading.expectation import likely_scores, odds_of
from greenroom.grading.remarks import remarks
from greenroom.grading.rule import Worth, less_claims

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

_DEGRADED_WORTH: Final = 0.5
"""What a chance is worth where a model was missing: of such grades a quarter came near a mark."""
_OWN_SPREAD: Final = 0.08
"""What a score is off even if every point was heard rightly: people differ by as much."""
_DOUBT_SPREAD: Final = 0.4
"""How far one point may be off its own worth, where only its state and confidence are known."""


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


@dataclass(frozen=True, slots=True)
class Likely:
    """What an answer may be worth."""

    scores: Sequence[float]
    """Each as likely as the others."""
    spread: float
    """How far people are off the rule, as a standard deviation."""

    def chance_near(self) -> float:
        """The chance that a person's mark comes near to the mean, before it is calibrated."""
        return chance_near(self.scores, fmean(self.scores), self.spread)


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
    likely = likely_marks(rubric, hearing, besides)
    score = round(fmean(likely.scores), 4)
    confidence = round(_confidence(likely, hearing) if points else 0.0, 4)
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


def _worth(rubric: Rubric) -> tuple[Worth, ...]:
    return tuple(Worth(point.weight, point.tier) for point in rubric.key_points)


def likely_marks(rubric: Rubric, hearing: Hearing, besides: Besides = NOTHING) -> Likely:
    """What an answer may be worth, given how sure the hearing is of each point."""
    heard = {point.id: point for point in hearing.points}
    costs = [claim.confidence for claim in hearing.claims]
    ceiling = min(_GATE_CAPS[hearing.gate], besides.ceiling)
    likely = likely_scores(_worth(rubric), [odds_of(heard.get(p.id)) for p in rubric.key_points])
    scores = [min(ceiling, less_claims(s, costs) * (1 - besides.discount)) for s in likely]
    return Likely(scores, _spread(rubric, heard))


def _confidence(likely: Likely, hearing: Hearing) -> float:
    if hearing.gate != "prose":
        return _GATE_CONFIDENCE[hearing.gate]
    if any(point.odds is not None for point in hearing.points):
        return calibrated(likely.chance_near())
    return likely.chance_near() * (_DEGRADED_WORTH if hearing.degraded else 1.0)


def _spread(rubric: Rubric, heard: Mapping[str, PointHeard]) -> float:
    """Beyond the doubts that odds tell: people's own, and the points whose odds are unknown."""
    whole = sum(point.weight for point in rubric.key_points)
    own = _OWN_SPREAD**2
    for point in rubric.key_points:
        found = heard.get(point.id)
        if found is None or found.odds is None:
            sure = 0.5 if found is None else found.confidence
            own += (_DOUBT_SPREAD * point.weight / whole) ** 2 * 4 * sure * (1 - sure)
    return float(own**0.5)

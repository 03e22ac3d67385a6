"""A design -> its grade: the rubric, and what was asked or assumed before it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from greenroom.domain.designs import SIGNALS, Constraint, Signal
from greenroom.domain.grades import Grade, PointEvidence
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.thresholds import CLARIFY_SHARE, SIGNAL_STRONG_FROM
from greenroom.grading import rubric as by_rubric

Level = Literal["strong", "some", "not observed"]

_EARNED: Final = {"heard": 1.0, "partly": 0.5, "missing": 0.0, "contradicted": 0.0}


@dataclass(frozen=True, slots=True)
class SignalSeen:
    """How much of one signal an answer showed, with the points that say so."""

    signal: Signal
    level: Level
    points: tuple[PointEvidence, ...]


def grade(
    rubric: Rubric,
    hearing: Hearing,
    *,
    constraints: Sequence[Constraint],
    told: Collection[str],
    assumed: Sequence[PointHeard],
) -> Grade:
    """Grade a design.

    A constraint that matters is a point of the signal `clarify`: made where the candidate asked
    for it, or where the answer states it as an assumption. Together these points make a fixed
    share of the mark.

    Args:
        rubric: The points of the item that count for the option chosen.
        hearing: What was heard of them.
        constraints: The constraints that matter.
        told: Ids of those that were asked for and told.
        assumed: Those that the answer assumes or says it would ask about.
    """
    asked = {name: PointHeard(id=name, state="heard", confidence=1.0) for name in told}
    found = {point.id: point for point in assumed} | asked
    absent = (PointHeard(id=c.id, state="missing", confidence=1.0) for c in constraints)
    clarified = tuple(found.get(point.id, point) for point in absent)
    return by_rubric.grade(
        rubric.model_copy(
            update={"key_points": (*rubric.key_points, *_clarify(rubric, constraints))}
        ),
        hearing.model_copy(update={"points": (*hearing.points, *clarified)}),
        by_rubric.Besides(words={c.id: f"You could have asked: {c.asks[0]}" for c in constraints}),
    )


def _clarify(rubric: Rubric, constraints: Sequence[Constraint]) -> tuple[KeyPoint, ...]:
    """The constraints as points, weighing their share of the whole together."""
    rest = sum(point.weight for point in rubric.key_points if point.tier != "bonus")
    weight = rest * CLARIFY_SHARE / (1 - CLARIFY_SHARE) / max(1, len(constraints))
    return tuple(
        # no author gave this weight, so the bounds on theirs do not hold
        KeyPoint.model_construct(
            id=c.id, says=c.asks[0], weight=weight, tier="should", heard=(), signal="clarify"
        )
        for c in constraints
    )


def signals(points: Sequence[PointEvidence]) -> tuple[SignalSeen, ...]:
    """What was seen of each signal that a rubric looks for, in their own order.

    A signal of which nothing was heard is not observed: that is not the same as being bad at it.
    """
    groups = {
        signal: tuple(point for point in points if point.signal == signal) for signal in SIGNALS
    }
    return tuple(SignalSeen(s, _level(group), group) for s, group in groups.items() if group)


def _level(points: Sequence[PointEvidence]) -> Level:
    earned = sum(point.weight * _EARNED[point.state] for point in points)
    if not earned:
        return "not observed"
    share = earned / sum(point.weight for point in points)
    return "strong" if share >= SIGNAL_STRONG_FROM else "some"

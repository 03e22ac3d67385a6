"""What a graded free answer is told: short, honest, in the second person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from greenroom.domain.grades import ClaimEvidence, PointEvidence
from greenroom.domain.hearing import Gate

_ABOUT_THE_TEXT: Final[Mapping[Gate, str]] = {
    "prose": "",
    "empty": "You gave no answer.",
    "evasive": "You did not commit to anything. Say what you would do, and why.",
    "keywords": "You listed terms. Say in sentences what each of them does here.",
    "gibberish": "This could not be read as an answer.",
    "copied": "You repeated the question. Answer it in your own words.",
    "off_topic": "This seems to answer another question.",
}


def remarks(
    gate: Gate,
    points: tuple[PointEvidence, ...],
    claims: tuple[ClaimEvidence, ...],
    *,
    unsure: bool,
    words: Mapping[str, str],
) -> tuple[str, ...]:
    """The feedback on an answer, most useful line first.

    Args:
        gate: What kind of text it is.
        points: What was heard of each point.
        claims: The wrong beliefs that were said.
        unsure: Whether the candidate is to mark the points.
        words: Point -> what to say in place of the usual where it is missing or half there.
    """
    if gate != "prose":
        return (_ABOUT_THE_TEXT[gate],)
    lines = [_doubt(points)] if unsure else []
    lines += [f"You said the opposite of this: {p.says}" for p in _in(points, "contradicted")]
    lines += [claim.reply for claim in claims]
    musts = [p for p in _in(points, "missing") if p.tier == "must"]
    further = [p for p in _in(points, "missing") if p.tier != "must"]
    lines += [words.get(p.id, f"You left out what matters most: {p.says}") for p in musts]
    lines += [words.get(p.id, f"You only touched on this: {p.says}") for p in _in(points, "partly")]
    lines += [words.get(p.id, f"You could add: {p.says}") for p in further]
    return tuple(lines) or ("You made every point.",)


def _in(points: tuple[PointEvidence, ...], state: str) -> list[PointEvidence]:
    return [point for point in points if point.state == state]


def _doubt(points: tuple[PointEvidence, ...]) -> str:
    if not points:
        return "This question has no points to grade against, so you have to judge it yourself."
    least = min(points, key=lambda point: point.confidence)
    return (
        "This grade is unsure: your words are too far from those that are known, above all on "
        f"“{least.says}” Please mark the points yourself."
    )

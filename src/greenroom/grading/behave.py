"""A story from experience -> its grade: structure by facts, the rest by what was heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from greenroom.domain.grades import Grade
from greenroom.domain.hearing import Hearing, PointHeard, PointState
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.domain.stories import Story, StoryPart
from greenroom.domain.thresholds import (
    NO_STORY_AT_MOST,
    STORY_BESIDE_THE_QUESTION_AT_MOST,
    STORY_WITHOUT_OWN_PART_AT_MOST,
    STORY_WITHOUT_RESULT_AT_MOST,
)
from greenroom.grading import rubric as by_rubric

_MISSING: Final[dict[StoryPart, str]] = {
    "headline": "Answer first: say in one or two sentences what you did and what came of it.",
    "situation": "Where and when was it? One sentence on the team, the product, what was at stake.",
    "task": "What did you have to reach? Say it before you say what you did.",
    "action": "What did you do yourself? Say it as “I”, step by step.",
    "result": "How did it end? A story without a result proves nothing.",
    "figures": "No figure in the result: how much, from what to what?",
    "learning": "What did you learn from it, or what would you do differently now?",
}
_WE: Final = "You told it as “we” ({shared} to {own}): say which of it you did yourself."
_ADVICE: Final = "This says what one should do. Tell what you once did, and how it ended."
_BESIDE: Final = (
    "Nothing was clearly heard that ties the story to this question: say what they have in common."
)
_PARTLY_ENOUGH: Final = 2

_WORDINGS_HELP: Final[frozenset[StoryPart]] = frozenset(
    {"headline", "situation", "task", "learning"}
)
"""Where an author's wordings can make up for cues that were not found; deeds, results and figures
are there or they are not."""


def grade(rubric: Rubric, hearing: Hearing, story: Story) -> Grade:
    """Grade a story.

    Args:
        rubric: Its points; those with a `part` are decided by the story's structure.
        hearing: What was heard of the points.
        story: How the text is built.
    """
    heard = {point.id: point for point in hearing.points}
    points = tuple(_of_part(p, heard.get(p.id), story) for p in rubric.key_points)
    ceilings = tuple(_ceilings(rubric, points, story))
    words = {p.id: _words(p.part, story) for p in rubric.key_points if p.part is not None}
    return by_rubric.grade(
        rubric,
        hearing.model_copy(update={"points": points}),
        by_rubric.Besides(
            ceiling=min((most for most, _ in ceilings), default=1.0),
            words=words,
            first=tuple(why for _, why in ceilings if why),
        ),
    )


def _of_part(point: KeyPoint, heard: PointHeard | None, story: Story) -> PointHeard:
    """What is known of a point: a part of the story stands or falls by the story's structure."""
    missing = PointHeard(id=point.id, state="missing", confidence=0.0)
    if point.part is None:
        return heard or missing
    found = next((part for part in story.parts if part.part == point.part), None)
    if found is None:
        return missing
    state, spans = found.state, found.spans
    if heard is not None and heard.state == "heard" and point.part in _WORDINGS_HELP:
        state, spans = _ONE_BETTER[state], spans or heard.spans
    return PointHeard(id=point.id, state=state, confidence=found.confidence, spans=spans)


_ONE_BETTER: Final[dict[PointState, PointState]] = {
    "missing": "partly",
    "contradicted": "partly",
    "partly": "heard",
    "heard": "heard",
}


def _ceilings(
    rubric: Rubric, points: tuple[PointHeard, ...], story: Story
) -> Iterator[tuple[float, str]]:
    """The most that the story can earn, and why where no point says so already."""
    if not story.told:
        yield NO_STORY_AT_MOST, _ADVICE
    if story.state("action") == "missing":
        yield STORY_WITHOUT_OWN_PART_AT_MOST, ""
    if story.state("result") == "missing":
        yield STORY_WITHOUT_RESULT_AT_MOST, ""
    if _is_beside(rubric, points):
        yield STORY_BESIDE_THE_QUESTION_AT_MOST, _BESIDE


def _is_beside(rubric: Rubric, points: tuple[PointHeard, ...]) -> bool:
    """Whether nothing ties it to the question: one point half heard may be chance, two are not."""
    plain = {point.id for point in rubric.key_points if point.part is None}
    states = [point.state for point in points if point.id in plain]
    return bool(plain) and "heard" not in states and states.count("partly") < _PARTLY_ENOUGH


def _words(part: StoryPart, story: Story) -> str:
    if part == "action" and story.shared_actions > story.own_actions:
        return _WE.format(shared=story.shared_actions, own=story.own_actions)
    return _MISSING[part]

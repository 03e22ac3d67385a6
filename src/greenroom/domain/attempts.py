"""An attempt as the log tells it: asked, answered, graded, marked."""

from __future__ import annotations

from greenroom.domain.events import Answered, Asked
from greenroom.domain.grades import Grade
from greenroom.domain.hearing import PointState
from greenroom.domain.values import Share, UtcTime, Value


class OpenQuestion(Value):
    """A question that was put and not answered yet."""

    ask_id: str
    at_utc: UtcTime
    asked: Asked


class SelfMark(Value):
    """The candidate's own mark."""

    score: Share
    points: dict[str, PointState] = {}


class Attempt(Value):
    """One answer with its effective grade.

    `score` is what counts: the self-mark if there is one, else the grade's, and None where the
    grader was unsure and nobody marked it, or where the attempt was undone.
    """

    attempt_id: str
    at_utc: UtcTime
    utc_offset_minutes: int
    answered: Answered
    grade: Grade
    self_mark: SelfMark | None = None
    appealed: bool = False
    undone: bool = False

    @property
    def score(self) -> float | None:
        """The score that counts for scheduling, or None."""
        if self.undone:
            return None
        if self.self_mark is not None:
            return self.self_mark.score
        return None if self.grade.verdict == "unsure" else self.grade.score

"""What a language model of the learner's own choice says to an answer, beside the grade."""

from __future__ import annotations

from pydantic import Field

from greenroom.domain.hearing import PointState
from greenroom.domain.thresholds import SECOND_READER_DIFFERS_ABOVE
from greenroom.domain.values import Share, Slug, Value


class Endpoint(Value):
    """Where a second reader is asked, and which model."""

    url: str
    model: str


class PointRead(Value):
    """One key point as the second reader heard it; the quote is in the answer's own words."""

    id: Slug
    state: PointState
    quote: str = ""


class SecondReading(Value):
    """A whole reading. It is shown beside the grade, and never counts."""

    score: Share
    points: tuple[PointRead, ...]
    model: str = Field(min_length=1, max_length=200)

    def differs_from(self, score: float) -> bool:
        """Whether it lies so far from a grade's score that the learner is told.

        >>> [SecondReading(score=0.5, points=(), model="m").differs_from(s) for s in (0.75, 0.76)]
        [False, True]
        """
        return round(abs(self.score - score), 4) > SECOND_READER_DIFFERS_ABOVE

"""What memory keeps of a skill in one kind of practice, and when it is due."""

from __future__ import annotations

from typing import Literal

from greenroom.domain.items import Kind
from greenroom.domain.values import Share, Slug, UtcTime, Value

Rating = Literal["again", "hard", "good", "easy"]


class Card(Value):
    """One skill in one kind: FSRS keeps how stable its memory is and when it fades.

    `stability` is in days: the time until recall falls to 90 %. `difficulty` runs from 1 to 10.
    """

    skill: Slug
    kind: Kind
    stability: float
    difficulty: float
    due_at: UtcTime
    reviewed_at: UtcTime
    reviews: int
    lapses: int


class Review(Value):
    """One graded answer as memory sees it."""

    at_utc: UtcTime
    score: Share


class Pick(Value):
    """The item to ask next, and why."""

    uid: str
    reason: Literal["due", "new", "ahead"]
    skill: Slug
    due_at: UtcTime | None = None
    recall: Share | None = None
    """Chance, by FSRS, that the skill is still known now."""

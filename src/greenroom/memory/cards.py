"""Memory of a skill in one kind of practice, by the FSRS-6 model of the library `fsrs`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

import fsrs

from greenroom.domain.items import Kind
from greenroom.domain.schedules import Card, Rating, Review
from greenroom.domain.thresholds import GOOD_BELOW, HARD_BELOW, PASS_FROM

RELEARN_AFTER: Final = timedelta(minutes=10)
"""A failed skill comes back in the same sitting; FSRS itself counts in whole days."""

RATINGS: Final[tuple[Rating, ...]] = ("again", "hard", "good", "easy")

_SCORES: Final[dict[Rating, float]] = {"again": 0.3, "hard": 0.7, "good": 0.85, "easy": 1.0}
_FSRS_RATING: Final[dict[Rating, fsrs.Rating]] = {
    "again": fsrs.Rating.Again,
    "hard": fsrs.Rating.Hard,
    "good": fsrs.Rating.Good,
    "easy": fsrs.Rating.Easy,
}


def rating_of(score: float) -> Rating:
    """The rating that a score in [0, 1] stands for.

    >>> [rating_of(score) for score in (0.59, 0.6, 0.75, 0.95)]
    ['again', 'hard', 'good', 'easy']
    """
    if score < PASS_FROM:
        return "again"
    if score < HARD_BELOW:
        return "hard"
    return "good" if score < GOOD_BELOW else "easy"


def score_of(rating: Rating) -> float:
    """The score in [0, 1] that a candidate's own rating stands for; `rating_of` undoes it.

    >>> rating_of(score_of("good"))
    'good'
    """
    return _SCORES[rating]


@lru_cache(maxsize=32)
def _scheduler(desired_retention: float) -> fsrs.Scheduler:
    """Without fuzz, which draws unseeded numbers, and without steps, which live in minutes."""
    return fsrs.Scheduler(
        desired_retention=desired_retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _to_fsrs(card: Card | None, at_utc: datetime) -> fsrs.Card:
    """The library's card, with the elapsed time rounded to whole days.

    py-fsrs floors it, so that yesterday evening and this morning would count as one day.
    """
    if card is None:
        return fsrs.Card(card_id=0, state=fsrs.State.Learning, step=0)
    days = max(0, round((at_utc - card.reviewed_at) / timedelta(days=1)))
    return fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due_at,
        last_review=at_utc - timedelta(days=days),
    )


def review(
    card: Card | None, *, skill: str, kind: Kind, review: Review, desired_retention: float
) -> Card:
    """The card after one more graded answer.

    Args:
        card: What memory kept before, or None for a skill never practised in this kind.
        skill: The skill's id; ignored by the model, kept on the card.
        kind: The kind of practice.
        review: When it was answered (UTC) and the score in [0, 1].
        desired_retention: Recall in (0, 1) at which the card becomes due.

    Returns:
        The new card; its due time is at least `RELEARN_AFTER` later.

    Source:
        Ye et al., FSRS-6, as implemented by the library `fsrs` with its default parameters.

    >>> first = Review(at_utc=datetime(2026, 1, 5, 9, tzinfo=UTC), score=0.9)
    >>> card = review(None, skill="bagging", kind="explain", review=first, desired_retention=0.9)
    >>> (card.due_at - card.reviewed_at).days
    2
    """
    at_utc = review.at_utc.astimezone(UTC)
    rating = rating_of(review.score)
    updated, _ = _scheduler(desired_retention).review_card(
        _to_fsrs(card, at_utc), _FSRS_RATING[rating], at_utc
    )
    if updated.stability is None or updated.difficulty is None:
        raise AssertionError("FSRS always sets both on a review")
    failed = rating == "again"
    return Card(
        skill=skill,
        kind=kind,
        stability=updated.stability,
        difficulty=updated.difficulty,
        due_at=at_utc + RELEARN_AFTER if failed else updated.due,
        reviewed_at=at_utc,
        reviews=1 if card is None else card.reviews + 1,
        lapses=0 if card is None else card.lapses + failed,
    )


def replay(
    reviews: Sequence[Review], *, skill: str, kind: Kind, desired_retention: float
) -> Card | None:
    """The card that a whole history leads to; None for an empty one.

    Args:
        reviews: Graded answers, oldest first.
        skill: The skill's id.
        kind: The kind of practice.
        desired_retention: As for `review`.
    """
    card: Card | None = None
    for entry in reviews:
        card = review(
            card, skill=skill, kind=kind, review=entry, desired_retention=desired_retention
        )
    return card


def recall(card: Card, now: datetime) -> float:
    """Chance in (0, 1] that the skill is still known at `now`, in days and their fractions.

    The library floors to whole days, which would show 100 % for the whole first day.

    Source:
        FSRS-6: R = (1 + f t/S)^d with d = -w20 and f = 0.9^(1/d) - 1, so that R(S) = 0.9.
    """
    decay = -_scheduler(0.9).parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    days = max(0.0, (now - card.reviewed_at) / timedelta(days=1))
    return float((1 + factor * days / card.stability) ** decay)


def next_due(
    card: Card | None, *, skill: str, kind: Kind, at_utc: datetime, desired_retention: float
) -> dict[Rating, datetime]:
    """When the card would be due after each of the four ratings."""
    return {
        rating: review(
            card,
            skill=skill,
            kind=kind,
            review=Review(at_utc=at_utc, score=score_of(rating)),
            desired_retention=desired_retention,
        ).due_at
        for rating in RATINGS
    }

"""Memory cards: which answers they count, and what they hold.

A card is what memory makes of its reviews in the order of time, with the desired retention that
the learner has set now: a change of it recomputes every card, so a due date never mixes two.
An answer counts if it is to a main question, in any mode, and has a score that counts; each of
its skills is reviewed at the time of the answer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from greenroom.domain.items import Kind
from greenroom.domain.schedules import Card, Review
from greenroom.domain.settings import Settings
from greenroom.memory.cards import replay, review
from greenroom.storage.attempts import load_attempt
from greenroom.storage.schema import attempts, cards, reviews, settings


class _CardKey(NamedTuple):
    learner_id: str
    skill: str
    kind: Kind


def _is(table: sa.Table) -> list[sa.ColumnElement[bool]]:
    return [table.c[name] == sa.bindparam(name) for name in _CardKey._fields]


# Built once, because building a statement costs more than running it, and every grade needs them.
_CARD = sa.select(cards).where(*_is(cards))
_FORGET_CARD = sa.delete(cards).where(*_is(cards))
_REVIEWS = (
    sa.select(reviews.c.at_utc, reviews.c.score)
    .where(*_is(reviews))
    .order_by(reviews.c.at_utc, reviews.c.seq)
)
_REVIEW_SINCE = (
    sa.select(reviews.c.seq).where(*_is(reviews), reviews.c.at_utc >= sa.bindparam("at")).limit(1)
)
_COUNTED = (
    sa.select(attempts.c.learner_id, attempts.c.seq, reviews.c.score)
    .outerjoin(reviews, reviews.c.attempt_id == attempts.c.attempt_id)
    .where(attempts.c.attempt_id == sa.bindparam("attempt"))
    .limit(1)
)
_RETENTION = sa.select(settings.c.value).where(
    settings.c.learner_id == sa.bindparam("learner_id"), settings.c.name == "desired_retention"
)


class SqlCards:
    """Reads what memory keeps."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def all(self, learner_id: str) -> Sequence[Card]:
        """Every card of the learner, soonest due first."""
        query = (
            sa.select(cards)
            .where(cards.c.learner_id == learner_id)
            .order_by(cards.c.due_at, cards.c.skill, cards.c.kind)
        )
        return [_to_card(row) for row in self._connection.execute(query)]

    def reviews(self, learner_id: str, skill: str, kind: Kind, *, before: str) -> Sequence[Review]:
        """The reviews of one card that came before an attempt, oldest first; all without one."""
        place = self._connection.execute(
            sa.select(attempts.c.at_utc, attempts.c.seq).where(attempts.c.attempt_id == before)
        ).one_or_none()
        return _history(self._connection, _CardKey(learner_id, skill, kind), before=place)


def count(connection: sa.Connection, attempt_id: str) -> None:
    """Let memory count an attempt with the score that it has now, or no longer.

    A score that is new and the latest is one more review; any other change replays the cards.
    """
    attempt = load_attempt(connection, attempt_id)
    if attempt is None or attempt.answered.part:
        return
    learner_id, seq, counted = connection.execute(_COUNTED, {"attempt": attempt_id}).one()
    if counted == attempt.score:
        return
    if counted is not None:
        connection.execute(sa.delete(reviews).where(reviews.c.attempt_id == attempt_id))
    for skill in dict.fromkeys(attempt.answered.skills):
        key = _CardKey(learner_id, skill, attempt.answered.kind)
        fresh = counted is None and not _has_review_since(connection, key, attempt.at_utc)
        if attempt.score is not None:
            entry = Review(at_utc=attempt.at_utc, score=attempt.score)
            row = {"attempt_id": attempt_id, "seq": seq, **key._asdict(), **entry.model_dump()}
            connection.execute(sa.insert(reviews), row)
            if fresh:
                _review(connection, key, entry)
                continue
        _replay(connection, key)


def recount(connection: sa.Connection, learner_id: str) -> None:
    """Compute every card of the learner from its reviews again."""
    query = sa.select(reviews.c.skill, reviews.c.kind).distinct()
    for skill, kind in connection.execute(query.where(reviews.c.learner_id == learner_id)).all():
        _replay(connection, _CardKey(learner_id, skill, kind))


def _review(connection: sa.Connection, key: _CardKey, entry: Review) -> None:
    card = review(
        _card(connection, key),
        skill=key.skill,
        kind=key.kind,
        review=entry,
        desired_retention=_desired_retention(connection, key.learner_id),
    )
    _put(connection, key, card)


def _replay(connection: sa.Connection, key: _CardKey) -> None:
    card = replay(
        _history(connection, key),
        skill=key.skill,
        kind=key.kind,
        desired_retention=_desired_retention(connection, key.learner_id),
    )
    _put(connection, key, card)


def _history(
    connection: sa.Connection,
    key: _CardKey,
    *,
    before: sa.Row[datetime, int] | None = None,
) -> list[Review]:
    query = _REVIEWS
    if before is not None:
        query = query.where(sa.tuple_(reviews.c.at_utc, reviews.c.seq) < tuple(before))
    rows = connection.execute(query, key._asdict())
    return [Review(at_utc=at, score=score) for at, score in rows]


def _has_review_since(connection: sa.Connection, key: _CardKey, at_utc: datetime) -> bool:
    found = connection.execute(_REVIEW_SINCE, key._asdict() | {"at": at_utc})
    return found.first() is not None


def _desired_retention(connection: sa.Connection, learner_id: str) -> float:
    value = connection.scalar(_RETENTION, {"learner_id": learner_id})
    chosen = {} if value is None else {"desired_retention": json.loads(value)}
    return Settings.model_validate(chosen).desired_retention


def _card(connection: sa.Connection, key: _CardKey) -> Card | None:
    row = connection.execute(_CARD, key._asdict()).one_or_none()
    return None if row is None else _to_card(row)


def _put(connection: sa.Connection, key: _CardKey, card: Card | None) -> None:
    connection.execute(_FORGET_CARD, key._asdict())
    if card is not None:
        row = card.model_dump() | {"learner_id": key.learner_id}
        connection.execute(sa.insert(cards), row)


def _to_card(row: sa.Row[Any]) -> Card:
    columns = dict(row._mapping)
    columns.pop("learner_id")
    return Card.model_validate(columns)

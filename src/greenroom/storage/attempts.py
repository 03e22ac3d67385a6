"""Answers and open questions, read from the derived tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, cast

import sqlalchemy as sa

from greenroom.domain.attempts import Attempt, OpenQuestion, SelfMark
from greenroom.domain.events import Answered, Asked, Event, Graded, SelfMarked
from greenroom.domain.items import Kind
from greenroom.domain.thresholds import PASS_FROM
from greenroom.storage.records import to_event
from greenroom.storage.schema import asks, attempts, events, marks, reviews, seen, suspensions

_answer, _grade, _mark = events.alias("answer"), events.alias("grade"), events.alias("mark")
_ATTEMPTS = (
    sa.select(
        attempts.c.attempt_id,
        attempts.c.at_utc,
        attempts.c.appealed,
        attempts.c.undone,
        _answer.c.utc_offset_minutes,
        _answer.c.body.label("answered"),
        _grade.c.body.label("graded"),
        _mark.c.body.label("marked"),
    )
    .join(_answer, _answer.c.event_id == attempts.c.attempt_id)
    .join(_grade, _grade.c.event_id == attempts.c.grade_id)
    .outerjoin(_mark, _mark.c.event_id == attempts.c.mark_id)
)
_ATTEMPT = _ATTEMPTS.where(attempts.c.attempt_id == sa.bindparam("attempt"))


def load_attempt(connection: sa.Connection, attempt_id: str) -> Attempt | None:
    """One attempt with its effective grade and mark; None as long as it has no grade."""
    row = connection.execute(_ATTEMPT, {"attempt": attempt_id}).one_or_none()
    return None if row is None else _to_attempt(row)


def answer_to(connection: sa.Connection, ask_id: str, learner_id: str) -> str | None:
    """The id of the learner's answer to a question that was not undone, graded or not."""
    return connection.scalar(
        sa.select(attempts.c.attempt_id)
        .where(attempts.c.ask_id == ask_id, attempts.c.learner_id == learner_id)
        .where(attempts.c.undone.is_(False))
    )


class SqlAttempts:
    """Reads attempts. An answer is one once it has a grade; until then the log alone has it."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def get(self, attempt_id: str) -> Attempt | None:
        """The attempt with this id, undone or not."""
        return load_attempt(self._connection, attempt_id)

    def of_ask(self, ask_id: str) -> Attempt | None:
        """The attempt of whoever was asked that answered a question and was not undone."""
        query = (
            _ATTEMPTS.outerjoin(asks, asks.c.ask_id == attempts.c.ask_id)
            .where(attempts.c.ask_id == ask_id, attempts.c.undone.is_(False))
            .where(asks.c.learner_id.is_(None) | (asks.c.learner_id == attempts.c.learner_id))
            .order_by(attempts.c.seq)
        )
        row = self._connection.execute(query).first()
        return None if row is None else _to_attempt(row)

    def latest(
        self,
        learner_id: str,
        *,
        uid: str | None = None,
        kind: Kind | None = None,
        limit: int = 50,
        before: datetime | None = None,
    ) -> Sequence[Attempt]:
        """The attempts answered before a time, newest first, undone ones marked so."""
        query = _ATTEMPTS.where(attempts.c.learner_id == learner_id)
        if uid is not None:
            query = query.where(attempts.c.uid == uid)
        if kind is not None:
            query = query.where(attempts.c.kind == kind)
        if before is not None:
            query = query.where(attempts.c.at_utc < before)
        query = query.order_by(attempts.c.at_utc.desc(), attempts.c.seq.desc()).limit(limit)
        return [_to_attempt(row) for row in self._connection.execute(query)]

    def open_question(self, learner_id: str) -> OpenQuestion | None:
        """The newest main question put in practice, unless it is answered (and not undone)."""
        query = (
            sa.select(events)
            .join(asks, asks.c.ask_id == events.c.event_id)
            .where(asks.c.learner_id == learner_id, asks.c.part == "", asks.c.mode == "practice")
            .order_by(asks.c.seq.desc())
            .limit(1)
        )
        row = self._connection.execute(query).one_or_none()
        if row is None or answer_to(self._connection, row.event_id, learner_id) is not None:
            return None
        event = to_event(row)
        asked = cast("Asked", event.body)
        return OpenQuestion(ask_id=event.event_id, at_utc=event.at_utc, asked=asked)

    def last_undoable(self, learner_id: str) -> Event | None:
        """The newest answer, self-mark or suspension that undoing would still change."""
        tables = (
            sa.select(attempts.c.seq).where(
                attempts.c.learner_id == learner_id, attempts.c.undone.is_(False)
            ),
            sa.select(marks.c.seq)
            .join(attempts, attempts.c.attempt_id == marks.c.attempt_id)
            .where(marks.c.learner_id == learner_id, marks.c.undone.is_(False))
            .where(attempts.c.undone.is_(False)),
            sa.select(suspensions.c.seq).where(suspensions.c.learner_id == learner_id),
        )
        newest = [
            self._connection.scalar(query.order_by(query.selected_columns.seq.desc()).limit(1))
            for query in tables
        ]
        seq = max((number for number in newest if number is not None), default=None)
        if seq is None:
            return None
        return to_event(self._connection.execute(sa.select(events).filter_by(seq=seq)).one())

    def last_seen(self, learner_id: str) -> dict[str, datetime]:
        """When each item was last answered, by uid; undone answers do not count."""
        query = sa.select(seen.c.uid, seen.c.at_utc).where(seen.c.learner_id == learner_id)
        return {row.uid: row.at_utc for row in self._connection.execute(query)}

    def passed(self, learner_id: str) -> frozenset[str]:
        """The uids of items with an answer above the pass line; only what moved memory counts."""
        query = (
            sa.select(attempts.c.uid)
            .join(reviews, reviews.c.attempt_id == attempts.c.attempt_id)
            .where(attempts.c.learner_id == learner_id, reviews.c.score >= PASS_FROM)
            .distinct()
        )
        return frozenset(self._connection.scalars(query))

    def days(self, learner_id: str, *, since: date, day_starts_at_hour: int) -> dict[date, int]:
        """How many answers were given on each day since, by the learner's clock of then."""
        hours = timedelta(hours=day_starts_at_hour)
        query = (
            sa.select(attempts.c.local_at)
            .where(attempts.c.learner_id == learner_id, attempts.c.undone.is_(False))
            .where(attempts.c.local_at >= datetime.combine(since, time()) + hours)
            .order_by(attempts.c.local_at)
        )
        return dict(Counter((at - hours).date() for at in self._connection.scalars(query)))


def _to_attempt(row: sa.Row[*tuple[Any, ...]]) -> Attempt:
    mark = None if row.marked is None else SelfMarked.model_validate_json(row.marked)
    return Attempt(
        attempt_id=row.attempt_id,
        at_utc=row.at_utc,
        utc_offset_minutes=row.utc_offset_minutes,
        answered=Answered.model_validate_json(row.answered),
        grade=Graded.model_validate_json(row.graded).grade,
        self_mark=None if mark is None else SelfMark(score=mark.score, points=dict(mark.points)),
        appealed=row.appealed,
        undone=row.undone,
    )

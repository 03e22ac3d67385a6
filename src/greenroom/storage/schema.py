"""The tables: the log, what is derived from it, and two things beside it.

`events` is the truth.
Every table in `DERIVED` holds nothing that a replay of the log would not bring back.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa

REVISION: Final = "0001"
"""The newest migration: a database that says so needs none. A test holds the two together."""

APPLICATION_ID: Final = 0x67726E72
"""Stands in the header of our files ("grnr"), so that a database of another program is refused."""


class UtcDateTime(sa.TypeDecorator[datetime]):
    """A time in UTC. SQLite drops time zones, so the zone is put back on the way out."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002 - SQLAlchemy hands it over
    ) -> datetime | None:
        """Refuse a time without a zone; store the others as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time needs its zone: {value}")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002 - SQLAlchemy hands it over
    ) -> datetime | None:
        """Put the zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


metadata = sa.MetaData()

events = sa.Table(
    "events",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("event_id", sa.String(64), nullable=False, unique=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("at_utc", UtcDateTime, nullable=False),
    sa.Column("utc_offset_minutes", sa.Integer, nullable=False),
    sa.Column("type", sa.String(20), nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("body", sa.Text, nullable=False),  # JSON as it was written, byte for byte
    sa.Index("events_of_a_learner", "learner_id", "seq"),
    sqlite_autoincrement=True,  # a number that was given once is never given again
)

asks = sa.Table(
    "asks",
    metadata,
    sa.Column("ask_id", sa.String(64), sa.ForeignKey("events.event_id"), primary_key=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("part", sa.Text, nullable=False),
    sa.Column("mode", sa.String(20), nullable=False),
)
sa.Index(
    "questions_in_practice",
    asks.c.learner_id,
    asks.c.seq,
    sqlite_where=(asks.c.part == "") & (asks.c.mode == "practice"),
)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("attempt_id", sa.String(64), sa.ForeignKey("events.event_id"), primary_key=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("ask_id", sa.String(64), nullable=False),
    sa.Column("uid", sa.String(6), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("at_utc", UtcDateTime, nullable=False),
    sa.Column("local_at", sa.DateTime, nullable=False),  # on the learner's clock of then
    # The effective ones. Not foreign keys: SQLite would look through all attempts for each event
    # that an import or an erasure takes out.
    sa.Column("grade_id", sa.String(64)),
    sa.Column("mark_id", sa.String(64)),
    sa.Column("appealed", sa.Boolean, nullable=False),
    sa.Column("undone", sa.Boolean, nullable=False),
    sa.Index("attempts_by_time", "learner_id", "at_utc", "seq"),
    sa.Index("attempts_by_item", "learner_id", "uid", "at_utc", "seq"),
    sa.Index("attempts_by_kind", "learner_id", "kind", "at_utc", "seq"),
)
sa.Index(
    "one_answer_to_a_question",
    attempts.c.ask_id,
    attempts.c.learner_id,
    unique=True,
    sqlite_where=attempts.c.undone.is_(False),
)
sa.Index(
    "attempts_by_day",
    attempts.c.learner_id,
    attempts.c.local_at,
    sqlite_where=attempts.c.undone.is_(False),
)
sa.Index(
    "undoable_attempts",
    attempts.c.learner_id,
    attempts.c.seq,
    sqlite_where=attempts.c.undone.is_(False),
)

marks = sa.Table(
    "marks",
    metadata,
    sa.Column("mark_id", sa.String(64), sa.ForeignKey("events.event_id"), primary_key=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("attempt_id", sa.String(64), nullable=False),
    sa.Column("undone", sa.Boolean, nullable=False),
    sa.Index("marks_of_an_attempt", "attempt_id", "seq"),
)
sa.Index("undoable_marks", marks.c.learner_id, marks.c.seq, sqlite_where=marks.c.undone.is_(False))

reviews = sa.Table(
    "reviews",
    metadata,
    sa.Column("attempt_id", sa.String(64), primary_key=True),
    sa.Column("skill", sa.String(60), primary_key=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("at_utc", UtcDateTime, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Index("reviews_of_a_card", "learner_id", "skill", "kind", "at_utc", "seq"),
)

cards = sa.Table(
    "cards",
    metadata,
    sa.Column("learner_id", sa.String(64), primary_key=True),
    sa.Column("skill", sa.String(60), primary_key=True),
    sa.Column("kind", sa.String(20), primary_key=True),
    sa.Column("stability", sa.Float, nullable=False),
    sa.Column("difficulty", sa.Float, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Column("reviewed_at", UtcDateTime, nullable=False),
    sa.Column("reviews", sa.Integer, nullable=False),
    sa.Column("lapses", sa.Integer, nullable=False),
)

seen = sa.Table(
    "seen",
    metadata,
    sa.Column("learner_id", sa.String(64), primary_key=True),
    sa.Column("uid", sa.String(6), primary_key=True),
    sa.Column("at_utc", UtcDateTime, nullable=False),
)

settings = sa.Table(
    "settings",
    metadata,
    sa.Column("learner_id", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),  # JSON
)

suspensions = sa.Table(
    "suspensions",
    metadata,
    sa.Column("event_id", sa.String(64), sa.ForeignKey("events.event_id"), primary_key=True),
    sa.Column("learner_id", sa.String(64), nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("uid", sa.String(6), nullable=False),
    sa.Column("until", sa.Date),
    sa.Index("suspensions_of_a_learner", "learner_id", "seq"),
)

DERIVED: Final = (asks, attempts, marks, reviews, cards, seen, settings, suspensions)
"""Every table that a replay of the log fills again."""

item_versions = sa.Table(
    "item_versions",
    metadata,
    sa.Column("item_hash", sa.String(64), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),  # JSON
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("learner_id", sa.String(64), primary_key=True),
    sa.Column("ask_id", sa.String(64), primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at_utc", UtcDateTime, nullable=False),
)

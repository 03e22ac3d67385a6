"""The event log in its table: the append-only truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import Answered, Event
from greenroom.storage.attempts import answer_to
from greenroom.storage.projection import project
from greenroom.storage.records import BODY, Logged, to_event, to_row
from greenroom.storage.schema import drafts, events


class _Known(NamedTuple):
    learner_id: str
    content_hash: str


class SqlEventLog:
    """Appends events and reads them back; the caller commits."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def append(self, event: Event) -> bool:
        """Add one event and bring the derived tables up to date with it.

        The draft of a question goes when its answer comes: the words are in the log now.

        Returns:
            False if the same event with the same content is there already; nothing is changed.

        Raises:
            ConflictingAttempt: The id is there with another content or is somebody else's, or the
                question has an answer under another id. Nothing is changed.
        """
        known = self._known(event.event_id)
        if known is not None:
            if known == (event.learner_id, event.content_hash()):
                return False
            raise ConflictingAttempt(attempt_id=event.event_id)
        if isinstance(event.body, Answered):
            first = answer_to(self._connection, event.body.ask_id, event.learner_id)
            if first is not None:
                raise ConflictingAttempt(attempt_id=first)
            self._connection.execute(
                sa.delete(drafts).where(
                    drafts.c.learner_id == event.learner_id, drafts.c.ask_id == event.body.ask_id
                )
            )
        add_and_project(self._connection, event)
        return True

    def get(self, event_id: str) -> Event | None:
        """The event with this id, whoever's it is."""
        row = self._connection.execute(
            sa.select(events).where(events.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else to_event(row)

    def all(self, learner_id: str) -> Sequence[Event]:
        """Every event of the learner in the order of the log, oldest first."""
        query = sa.select(events).where(events.c.learner_id == learner_id).order_by(events.c.seq)
        return [to_event(row) for row in self._connection.execute(query)]

    def _known(self, event_id: str) -> _Known | None:
        row = self._connection.execute(
            sa.select(events.c.learner_id, events.c.content_hash).where(
                events.c.event_id == event_id
            )
        ).one_or_none()
        return None if row is None else _Known(*row)


def add_and_project(connection: sa.Connection, event: Event) -> None:
    """Write one event at the end of the log and project it.

    What is projected is the event as it was stored, read back: a replay sees the very same.
    """
    row = to_row(event)
    seq = connection.execute(sa.insert(events).returning(events.c.seq), row).scalar_one()
    stored = event.model_copy(update={"body": BODY.validate_json(row["body"])})
    project(connection, Logged(seq, stored))


def replay(connection: sa.Connection, learner_id: str | None = None) -> Iterator[Logged]:
    """The events of one learner, or of everyone, in the order of the log, a batch at a time."""
    query = sa.select(events).order_by(events.c.seq).limit(1000)
    if learner_id is not None:
        query = query.where(events.c.learner_id == learner_id)
    last = 0
    while rows := connection.execute(query.where(events.c.seq > last)).all():
        for row in rows:
            yield Logged(row.seq, to_event(row))
        last = rows[-1].seq

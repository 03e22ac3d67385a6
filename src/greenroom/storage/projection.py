"""What one event of the log does to the derived tables.

Appending and rebuilding both go through `project`, and it looks at nothing but the event, the
derived tables and events that came before; so a replay ends where the live tables stand.
An event that refers to what is not there, or is another learner's, changes nothing.
"""

from __future__ import annotations

import json
from datetime import timedelta

import sqlalchemy as sa
from pydantic import ValidationError

from greenroom.domain.events import (
    Answered,
    Appealed,
    Asked,
    Graded,
    Resumed,
    SelfMarked,
    SettingChanged,
    Suspended,
    Undone,
)
from greenroom.domain.settings import Settings
from greenroom.storage.cards import count, recount
from greenroom.storage.records import Logged
from greenroom.storage.schema import asks, attempts, marks, seen, settings, suspensions

# Built once, because building a statement costs more than running it, and every answer needs them.
_LATEST_ANSWER = (
    sa.select(attempts.c.at_utc)
    .where(attempts.c.learner_id == sa.bindparam("learner_id"))
    .where(attempts.c.uid == sa.bindparam("uid"), attempts.c.undone.is_(False))
    .order_by(attempts.c.at_utc.desc())
    .limit(1)
)
_FORGET_SEEN = sa.delete(seen).where(
    seen.c.learner_id == sa.bindparam("learner_id"), seen.c.uid == sa.bindparam("uid")
)


def project(connection: sa.Connection, logged: Logged) -> None:
    """Bring the derived tables up to date with one event; no grader runs."""
    learner_id = logged.event.learner_id
    match logged.event.body:
        case Asked() | Answered() | Graded() | SelfMarked() | Appealed():
            _practise(connection, logged)
        case Undone() as undone:
            _undo(connection, learner_id, undone.event_id)
        case Suspended() as suspended:
            _suspend(connection, logged, suspended)
        case Resumed() as resumed:
            _resume(connection, learner_id, resumed.uid)
        case SettingChanged() as changed:
            _set(connection, learner_id, changed)


def _practise(connection: sa.Connection, logged: Logged) -> None:
    match logged.event.body:
        case Asked() as asked:
            _ask(connection, logged, asked)
        case Answered() as answered:
            _answer(connection, logged, answered)
        case Graded() as graded:
            if _point(connection, logged, graded.attempt_id, grade_id=logged.event.event_id):
                count(connection, graded.attempt_id)
        case SelfMarked() as marked:
            _mark(connection, logged, marked)
        case Appealed() as appealed:
            _point(connection, logged, appealed.attempt_id, appealed=True)


def _ask(connection: sa.Connection, logged: Logged, asked: Asked) -> None:
    connection.execute(
        sa.insert(asks),
        {
            "ask_id": logged.event.event_id,
            "learner_id": logged.event.learner_id,
            "seq": logged.seq,
            "part": asked.part,
            "mode": asked.mode,
        },
    )


def _answer(connection: sa.Connection, logged: Logged, answered: Answered) -> None:
    event = logged.event
    offset = timedelta(minutes=event.utc_offset_minutes)
    connection.execute(
        sa.insert(attempts),
        {
            "attempt_id": event.event_id,
            "learner_id": event.learner_id,
            "seq": logged.seq,
            "ask_id": answered.ask_id,
            "uid": answered.uid,
            "kind": answered.kind,
            "at_utc": event.at_utc,
            "local_at": (event.at_utc + offset).replace(tzinfo=None),
            "appealed": False,
            "undone": False,
        },
    )
    _note_seen(connection, event.learner_id, answered.uid)


def _point(
    connection: sa.Connection, logged: Logged, attempt_id: str, **columns: str | bool | None
) -> bool:
    """Set columns of the learner's own attempt; False if there is none with this id."""
    result = connection.execute(
        sa.update(attempts)
        .where(attempts.c.attempt_id == attempt_id)
        .where(attempts.c.learner_id == logged.event.learner_id)
        .values(**columns)
    )
    return result.rowcount > 0


def _mark(connection: sa.Connection, logged: Logged, marked: SelfMarked) -> None:
    event = logged.event
    if not _point(connection, logged, marked.attempt_id, mark_id=event.event_id):
        return
    connection.execute(
        sa.insert(marks),
        {
            "mark_id": event.event_id,
            "learner_id": event.learner_id,
            "seq": logged.seq,
            "attempt_id": marked.attempt_id,
            "undone": False,
        },
    )
    count(connection, marked.attempt_id)


def _undo(connection: sa.Connection, learner_id: str, event_id: str) -> None:
    """Take an answer, a self-mark or a suspension back; anything else stands."""
    uid = connection.scalar(
        sa.update(attempts)
        .where(attempts.c.attempt_id == event_id, attempts.c.learner_id == learner_id)
        .values(undone=True)
        .returning(attempts.c.uid)
    )
    if uid is not None:
        _note_seen(connection, learner_id, uid)
        count(connection, event_id)
        return
    connection.execute(
        sa.delete(suspensions).where(
            suspensions.c.event_id == event_id, suspensions.c.learner_id == learner_id
        )
    )
    _unmark(connection, learner_id, event_id)


def _unmark(connection: sa.Connection, learner_id: str, mark_id: str) -> None:
    attempt_id = connection.scalar(
        sa.update(marks)
        .where(marks.c.mark_id == mark_id, marks.c.learner_id == learner_id)
        .values(undone=True)
        .returning(marks.c.attempt_id)
    )
    if attempt_id is None:
        return
    standing = connection.scalar(
        sa.select(marks.c.mark_id)
        .where(marks.c.attempt_id == attempt_id, marks.c.undone.is_(False))
        .order_by(marks.c.seq.desc())
        .limit(1)
    )
    connection.execute(
        sa.update(attempts).where(attempts.c.attempt_id == attempt_id).values(mark_id=standing)
    )
    count(connection, attempt_id)


def _note_seen(connection: sa.Connection, learner_id: str, uid: str) -> None:
    item = {"learner_id": learner_id, "uid": uid}
    latest = connection.scalar(_LATEST_ANSWER, item)
    connection.execute(_FORGET_SEEN, item)
    if latest is not None:
        connection.execute(sa.insert(seen), item | {"at_utc": latest})


def _suspend(connection: sa.Connection, logged: Logged, suspended: Suspended) -> None:
    connection.execute(
        sa.insert(suspensions),
        {
            "learner_id": logged.event.learner_id,
            "uid": suspended.uid,
            "event_id": logged.event.event_id,
            "seq": logged.seq,
            "until": suspended.until,
        },
    )


def _resume(connection: sa.Connection, learner_id: str, uid: str) -> None:
    connection.execute(
        sa.delete(suspensions).where(
            suspensions.c.learner_id == learner_id, suspensions.c.uid == uid
        )
    )


def _set(connection: sa.Connection, learner_id: str, changed: SettingChanged) -> None:
    """Keep a setting that this version knows and can hold; None takes the default again."""
    if changed.name not in Settings.model_fields:
        return
    if changed.value is not None:
        try:
            Settings.model_validate({changed.name: changed.value})
        except ValidationError:
            return
    connection.execute(
        sa.delete(settings).where(
            settings.c.learner_id == learner_id, settings.c.name == changed.name
        )
    )
    if changed.value is not None:
        value = json.dumps(changed.value)
        connection.execute(
            sa.insert(settings), {"learner_id": learner_id, "name": changed.name, "value": value}
        )
    if changed.name == "desired_retention":
        recount(connection, learner_id)

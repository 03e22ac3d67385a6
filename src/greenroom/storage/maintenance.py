"""Rebuilding what is derived from the log, and erasing what is about a learner."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

import sqlalchemy as sa

from greenroom.domain.errors import DatabaseLocked
from greenroom.storage.backups import backups
from greenroom.storage.failures import translated
from greenroom.storage.log import replay
from greenroom.storage.projection import project
from greenroom.storage.schema import DERIVED, drafts, events, item_versions
from greenroom.storage.store import SqlStore


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild replayed, and the tables that held something else before it."""

    events: int
    changed: tuple[str, ...]


def rebuild(store: SqlStore) -> Rebuilt:
    """Compute the derived tables from the log again, and say which of them that changed.

    No grader runs: the effective grade that the log holds counts.
    A table that changed was damaged, or was written by a version that derived it otherwise.
    """
    with store.writing() as unit:
        before = _snapshot(unit.connection)
        count = rebuild_tables(unit.connection)
        after = _snapshot(unit.connection)
    return Rebuilt(count, tuple(name for name in before if before[name] != after[name]))


def rebuild_tables(connection: sa.Connection, learner_id: str | None = None) -> int:
    """Empty the derived tables, of one learner or of all, and replay the log into them.

    The caller's transaction is used, and left open.

    Returns:
        How many events were replayed.
    """
    clear_derived(connection, learner_id)
    count = 0
    for logged in replay(connection, learner_id):
        project(connection, logged)
        count += 1
    return count


def clear_derived(connection: sa.Connection, learner_id: str | None = None) -> None:
    """Delete the derived rows of one learner, or of all."""
    for table in DERIVED:
        query = sa.delete(table)
        if learner_id is not None:
            query = query.where(table.c.learner_id == learner_id)
        connection.execute(query)


def erase(store: SqlStore, learner_id: str) -> int:
    """Delete everything about a learner so that no file holds it any more.

    The log, what is derived from it, the drafts, the item versions that nobody else was asked,
    and the copies kept before migrations, which hold the same words. The file is then written
    anew and its write-ahead log cut off, because a deleted row stays in the file until then.

    Returns:
        How many events were deleted.

    Raises:
        DatabaseLocked: Another program holds the database. The rows are deleted, but their text
            may still be in the file: erase again.
    """
    with store.writing() as unit:
        connection = unit.connection
        clear_derived(connection, learner_id)
        connection.execute(sa.delete(drafts).where(drafts.c.learner_id == learner_id))
        gone = connection.execute(sa.delete(events).where(events.c.learner_id == learner_id))
        asked = sa.select(sa.func.json_extract(events.c.body, "$.item_hash")).where(
            events.c.type.in_(("asked", "answered"))
        )
        connection.execute(sa.delete(item_versions).where(item_versions.c.item_hash.not_in(asked)))
    with translated(store.path):
        for copy in backups(store.path):
            copy.unlink(missing_ok=True)
        _write_anew(store)
    return gone.rowcount


def _write_anew(store: SqlStore) -> None:
    with closing(
        sqlite3.connect(store.path, timeout=store.busy_seconds, isolation_level=None)
    ) as connection:
        connection.execute("VACUUM")
        (blocked, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if blocked:
        raise DatabaseLocked(path=store.path)


def _snapshot(connection: sa.Connection) -> dict[str, set[tuple[object, ...]]]:
    return {
        table.name: {tuple(row) for row in connection.execute(sa.select(table))}
        for table in DERIVED
    }

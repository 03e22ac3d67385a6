"""One database file, opened: reading and writing transactions with a store for each subject."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as DriverConnection
from types import TracebackType
from typing import Literal

import sqlalchemy as sa

from greenroom.storage.attempts import SqlAttempts
from greenroom.storage.cards import SqlCards
from greenroom.storage.drafts import SqlDrafts
from greenroom.storage.failures import translated
from greenroom.storage.learners import SqlLearners
from greenroom.storage.log import SqlEventLog
from greenroom.storage.versions import SqlItemVersions


class SqlUnit:
    """One transaction with a store for each subject; leaving its block commits it."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.events = SqlEventLog(connection)
        self.attempts = SqlAttempts(connection)
        self.cards = SqlCards(connection)
        self.learners = SqlLearners(connection)
        self.versions = SqlItemVersions(connection)
        self.drafts = SqlDrafts(connection)


class SqlStore:
    """Opens transactions on one SQLite file; `open_store` makes it, `close` ends it.

    Threads and other processes may share the file. A recorded event survives a kill and a power
    cut: a commit returns when the disk has it.

    Args:
        path: The database file.
        busy_seconds: How long to wait for another program that is writing.
    """

    def __init__(self, path: Path, *, busy_seconds: float) -> None:
        self.path = path
        self.busy_seconds = busy_seconds
        self._reader = _engine(path, busy_seconds=busy_seconds, writing=False)
        self._writer = _engine(path, busy_seconds=busy_seconds, writing=True)

    @contextmanager
    def reading(self) -> Iterator[SqlUnit]:
        """A transaction that sees one state of the database and refuses to write."""
        with translated(self.path, writing=False), self._reader.begin() as connection:
            yield SqlUnit(connection)

    @contextmanager
    def writing(self) -> Iterator[SqlUnit]:
        """A transaction that is alone in writing; an exception inside takes all of it back.

        Raises:
            DatabaseLocked: Another program went on writing for `busy_seconds`.
            DiskFull, ReadOnlyFolder, DatabaseBroken: Nothing was recorded.
        """
        with translated(self.path), self._writer.begin() as connection:
            yield SqlUnit(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.dispose()
        self._writer.dispose()

    def __enter__(self) -> SqlStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> Literal[False]:
        self.close()
        return False


def _engine(path: Path, *, busy_seconds: float, writing: bool) -> sa.Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": busy_seconds}
    )

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: DriverConnection, _record: object) -> None:
        # Python's driver opens transactions by itself, late and deferred; we open our own.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # a commit is on the disk, or is none
        if not writing:
            connection.execute("PRAGMA query_only = ON")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A transaction that reads first and writes later can be refused in its middle, so a
        # writing one takes the lock at once.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine

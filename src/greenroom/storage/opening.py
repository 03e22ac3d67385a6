"""Opening a database: the file is made, checked, copied and migrated before anyone uses it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from greenroom.domain.errors import BadSetting, DatabaseBroken
from greenroom.storage.backups import back_up
from greenroom.storage.failures import translated
from greenroom.storage.migrating import found_revision, migrate, refuse_newer
from greenroom.storage.schema import APPLICATION_ID, REVISION
from greenroom.storage.store import SqlStore

BUSY_SECONDS: Final = 5.0


def open_store(database: Path | str, *, busy_seconds: float = BUSY_SECONDS) -> SqlStore:
    """Open a database; make it, or bring an older one up to date, where needed.

    An older database is copied into `backups/` beside it before it is migrated.

    Args:
        database: A path, or a URL such as `sqlite:////home/ann/greenroom.sqlite3`.
        busy_seconds: How long a transaction waits for another program that is writing.

    Raises:
        BadSetting: The URL names no SQLite file.
        DatabaseNewer: A newer version wrote it; nothing was changed.
        DatabaseBroken: The file is damaged, or is not a database of this program.
        DatabaseLocked, DiskFull, ReadOnlyFolder: As their names say.
    """
    path = _path(database)
    with translated(path):
        _make_file(path)
    store = SqlStore(path, busy_seconds=busy_seconds)
    try:
        with store.reading() as unit:
            up_to_date = _revision(unit.connection, path) == REVISION
        if not up_to_date:
            _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def _path(database: Path | str) -> Path:
    if isinstance(database, Path) or "://" not in database:
        return Path(database).expanduser().absolute()
    try:
        url = sa.make_url(database)
    except sa.exc.ArgumentError as error:
        raise BadSetting(name="database", value=database, reason="it is no URL") from error
    named = url.database or ""
    if url.get_backend_name() != "sqlite" or url.query or named in {"", ":memory:"}:
        raise BadSetting(
            name="database",
            value=url.render_as_string(hide_password=True),
            reason="it names no SQLite file; write a path, or sqlite:////FOLDER/FILE",
        )
    return Path(named).expanduser().absolute()


def _make_file(path: Path) -> None:
    """Only its owner may read what the learner wrote; the files beside it take the same mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _bring_up_to_date(store: SqlStore) -> None:
    with translated(store.path):
        _use_write_ahead_log(store)
        with store.writing() as unit:
            # Another process may have been faster: under the write lock it is asked again.
            revision = _revision(unit.connection, store.path)
            if revision == REVISION:
                return
            if revision is not None:
                refuse_newer(store.path, revision)
                back_up(store.path, revision)
            migrate(unit.connection)


def _use_write_ahead_log(store: SqlStore) -> None:
    # The mode is kept in the file, and cannot be changed inside a transaction.
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(store.path)),
        connect_args={"timeout": store.busy_seconds},
        isolation_level="AUTOCOMMIT",
        poolclass=sa.NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def _revision(connection: sa.Connection, path: Path) -> str | None:
    """The revision of the database; None for an empty file."""
    if connection.scalar(sa.text("SELECT count(*) FROM sqlite_master")) == 0:
        return None
    if connection.scalar(sa.text("PRAGMA application_id")) != APPLICATION_ID:
        raise DatabaseBroken(path=path, reason="it is a database of another program")
    return found_revision(connection)

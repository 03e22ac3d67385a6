"""SQLite's errors, said in the words of our own tree."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from greenroom.domain.errors import (
    DatabaseBroken,
    DatabaseLocked,
    DiskFull,
    HouseError,
    ReadOnlyFolder,
)

_PRIMARY: Final = 0xFF  # the low byte of an extended result code is the plain one
_FULL_BELOW_BYTES: Final = 128 * 1024


@contextmanager
def translated(path: Path, *, writing: bool = True) -> Iterator[None]:
    """Turn what a full disk, a lock or a broken file makes SQLite raise into an error of ours.

    Any other database error is a bug and passes unchanged.

    Args:
        path: The database file that is worked on.
        writing: False in a reading transaction, where being refused to write is a bug too.

    Raises:
        DatabaseLocked, DiskFull, ReadOnlyFolder, DatabaseBroken: As their names say.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        ours = _ours(path, error.orig, writing=writing)
        if ours is None:
            raise
        raise ours from error
    except (sqlite3.Error, OSError) as error:
        ours = _ours(path, error, writing=writing)
        if ours is None:
            raise
        raise ours from error


def _ours(path: Path, error: BaseException | None, *, writing: bool) -> HouseError | None:
    match error:
        case sqlite3.Error():
            return _from_sqlite(path, error, writing=writing)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return DiskFull(path=path)
        case OSError(errno=errno.EROFS | errno.EACCES | errno.EPERM):
            return ReadOnlyFolder(path=path)
        case NotADirectoryError() | IsADirectoryError() | FileExistsError():
            return DatabaseBroken(path=path, reason=(error.strerror or "no file").lower())
    return None


def _from_sqlite(path: Path, error: sqlite3.Error, *, writing: bool) -> HouseError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's driver itself: a bug of ours
        return None
    primary = code & _PRIMARY
    if primary in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseLocked(path=path)
    if primary == sqlite3.SQLITE_FULL or (primary == sqlite3.SQLITE_IOERR and _is_full(path)):
        return DiskFull(path=path)
    if primary in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}:
        bug = primary == sqlite3.SQLITE_READONLY and not writing
        return None if bug else ReadOnlyFolder(path=path)
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR}:
        return DatabaseBroken(path=path, reason=str(error))
    return None


def _is_full(path: Path) -> bool:
    """A full disk meets SQLite as an I/O error when it grows its shared-memory file."""
    return shutil.disk_usage(path.parent).free < _FULL_BELOW_BYTES

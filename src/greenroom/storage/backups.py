"""The copies that are kept before a migration."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

BACKUPS_KEPT: Final = 5


def backups(path: Path) -> list[Path]:
    """The copies of a database, oldest first, and what an interrupted copy left."""
    ours = re.compile(re.escape(path.name) + r"-\d{8}T\d{12}Z-.*")
    return sorted(file for file in _folder(path).glob("*") if ours.fullmatch(file.name))


def back_up(path: Path, revision: str) -> Path:
    """Copy the database into `backups/` beside it; all but the newest `BACKUPS_KEPT` go."""
    folder = _folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    copy = folder / f"{path.name}-{stamp}-{revision}"
    partial = copy.with_name(f"{copy.name}.part")
    try:
        partial.touch(mode=0o600)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as target:
            source.backup(target)
        partial.replace(copy)
    finally:
        partial.unlink(missing_ok=True)
    for old in backups(path)[:-BACKUPS_KEPT]:
        old.unlink(missing_ok=True)
    return copy


def _folder(path: Path) -> Path:
    return path.parent / "backups"

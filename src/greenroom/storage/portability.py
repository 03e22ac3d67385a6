"""Everything about a learner in one file of JSON lines, out and in."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from greenroom.domain.errors import DiskFull, FileRefused, ReadOnlyFolder, TargetExists
from greenroom.domain.events import LOCAL_LEARNER, Answered, Asked, Event
from greenroom.storage.failures import translated
from greenroom.storage.lines import DraftLine, Parcel, read_lines, write_lines
from greenroom.storage.maintenance import clear_derived, rebuild_tables
from greenroom.storage.merging import Merged, merge_logs
from greenroom.storage.records import to_row
from greenroom.storage.schema import drafts, events
from greenroom.storage.store import SqlStore, SqlUnit

_IDS_A_QUERY: Final = 500
"""SQLite refuses a query with too many values."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the file: each of its events is added, known already or a conflict.

    A conflict is named by its event id; what the log held before stands.
    """

    added: int
    known: int
    conflicts: tuple[str, ...]
    items: int
    drafts: int


def export_log(store: SqlStore, path: Path, *, learner_id: str = LOCAL_LEARNER) -> int:
    """Write everything about a learner into a new file that only its owner can read.

    Returns:
        How many events there are.

    Raises:
        TargetExists: Nothing was overwritten.
        DiskFull, ReadOnlyFolder: Nothing was written.
    """
    with store.reading() as unit:
        parcel = collect(unit, learner_id)
    text = "".join(f"{line}\n" for line in write_lines(learner_id, parcel))
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise TargetExists(path=path) from error
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else ReadOnlyFolder)(path=path) from error
    try:
        with translated(path), os.fdopen(handle, "wb") as file:
            file.write(text.encode())
    except BaseException:
        path.unlink()
        raise
    return len(parcel.events)


def collect(unit: SqlUnit, learner_id: str) -> Parcel:
    """Everything about a learner: the item versions asked, the events, the drafts."""
    log = unit.events.all(learner_id)
    hashes = dict.fromkeys(
        event.body.item_hash for event in log if isinstance(event.body, Asked | Answered)
    )
    items = [item for item in map(unit.versions.get, hashes) if item is not None]
    rows = unit.connection.execute(
        sa.select(drafts).where(drafts.c.learner_id == learner_id).order_by(drafts.c.ask_id)
    )
    texts = [DraftLine(ask_id=row.ask_id, at_utc=row.at_utc, text=row.text) for row in rows]
    return Parcel(items, list(log), texts)


def import_log(store: SqlStore, path: Path, *, learner_id: str = LOCAL_LEARNER) -> Imported:
    """Merge an export into the learner's log; whoever's it was, its events become theirs.

    What is there already is skipped, so importing twice changes nothing.

    Raises:
        FileRefused: The file cannot be opened.
        ExportRefused, MalformedLine: It cannot be understood; nothing was imported.
    """
    try:
        with path.open("rb") as file:
            parcel = read_lines(file, path)
    except OSError as error:
        raise FileRefused(path=path, reason=(error.strerror or "no file").lower()) from error
    offered = [event.model_copy(update={"learner_id": learner_id}) for event in parcel.events]
    with store.writing() as unit:
        taken = _taken(unit.connection, learner_id, offered)
        merged = merge_logs(unit.events.all(learner_id), offered, taken=taken)
        if merged.added:
            _write(unit.connection, learner_id, merged)
        items = sum(unit.versions.keep(item) for item in parcel.items)
        texts = sum(_keep_draft(unit, learner_id, draft) for draft in parcel.drafts)
    return Imported(merged.added, merged.known, merged.conflicts, items, texts)


def _taken(connection: sa.Connection, learner_id: str, offered: Sequence[Event]) -> set[str]:
    """Those of the offered ids that stand for another learner's events."""
    found: set[str] = set()
    query = sa.select(events.c.event_id).where(events.c.learner_id != learner_id)
    for start in range(0, len(offered), _IDS_A_QUERY):
        ids = [event.event_id for event in offered[start : start + _IDS_A_QUERY]]
        found |= set(connection.scalars(query.where(events.c.event_id.in_(ids))))
    return found


def _write(connection: sa.Connection, learner_id: str, merged: Merged) -> None:
    """Write the log in its new order; rows that were there keep every byte but their number."""
    clear_derived(connection, learner_id)
    columns = [column for column in events.c if column is not events.c.seq]
    query = sa.select(*columns).where(events.c.learner_id == learner_id)
    kept = {row.event_id: dict(row._mapping) for row in connection.execute(query)}
    connection.execute(sa.delete(events).where(events.c.learner_id == learner_id))
    connection.execute(
        sa.insert(events),
        [kept.get(event.event_id) or to_row(event) for event in merged.events],
    )
    rebuild_tables(connection, learner_id)


def _keep_draft(unit: SqlUnit, learner_id: str, draft: DraftLine) -> bool:
    """Keep a draft unless there is one, or the question has its answer."""
    answered = unit.attempts.of_ask(draft.ask_id) is not None
    if answered or unit.drafts.get(learner_id, draft.ask_id) is not None:
        return False
    unit.drafts.put(learner_id, draft.ask_id, draft.text, draft.at_utc)
    return True

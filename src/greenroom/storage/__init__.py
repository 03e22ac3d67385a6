"""SQLite: tables, migrations, one store a subject, and the log carried in and out."""

from __future__ import annotations

from greenroom.storage.maintenance import Rebuilt, erase, rebuild
from greenroom.storage.opening import open_store
from greenroom.storage.portability import Imported, export_log, import_log
from greenroom.storage.store import SqlStore, SqlUnit

__all__ = [
    "Imported",
    "Rebuilt",
    "SqlStore",
    "SqlUnit",
    "erase",
    "export_log",
    "import_log",
    "open_store",
    "rebuild",
]

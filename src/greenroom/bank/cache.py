"""What was read before, on disk, so that a start does not parse hundreds of files again."""

from __future__ import annotations

import hashlib
import logging
import tempfile
import zlib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from greenroom import domain

FILE = "bank.jsonl"
_T = TypeVar("_T")
_LOG = logging.getLogger(__name__)


class ReadingCache:
    """Sound items, topics and maps by the content that they were read from.

    One line a record: its key, the CRC-32 of its JSON or text, and that. A line that does not fit
    its CRC-32 or the record is passed over, and the file is written anew without it. A cache that
    cannot be read or written is no cache; nothing depends on it.

    Args:
        folder: Where the file lies; None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / FILE
        self._lines: dict[str, bytes] | None = None
        self._used: dict[str, bytes] = {}
        self._changed = False

    def key(self, *parts: str) -> str:
        """The key of a record that the code as it stands makes of these parts."""
        return hashlib.sha256("\0".join((_code_digest(), *parts)).encode()).hexdigest()

    def get(self, key: str, adapter: TypeAdapter[_T]) -> _T | None:
        """The record under a key, or None."""
        line = self._line(key)
        if line is None:
            return None
        try:
            record = adapter.validate_json(line)
        except ValidationError:
            return None
        self._used[key] = line
        return record

    def get_text(self, key: str) -> str | None:
        """The plain text under a key, or None."""
        line = self._line(key)
        if line is None:
            return None
        self._used[key] = line
        return line.decode()

    def put_text(self, key: str, text: str) -> None:
        """Keep a text of one line for the next start."""
        self._used[key] = text.encode()
        self._changed = True

    def put(self, key: str, adapter: TypeAdapter[Any], record: object) -> None:
        """Keep a record for the next start."""
        self._used[key] = adapter.dump_json(record)
        self._changed = True

    def save(self) -> None:
        """Write the records that were used; the file changes at once or not at all."""
        if self._path is None or not self._changed:
            return
        lines = (
            b" ".join((key.encode(), _checksum(line), line))
            for key, line in sorted(self._used.items())
        )
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._path.parent, delete=False) as file:
                file.write(b"\n".join(lines))
            Path(file.name).replace(self._path)
        except OSError as error:
            _LOG.info("The cache of the bank is not written: %s", error)
        self._changed = False

    def _line(self, key: str) -> bytes | None:
        if self._lines is None:
            self._lines = self._read()
        return self._lines.get(key)

    def _read(self) -> dict[str, bytes]:
        if self._path is None:
            return {}
        try:
            data = self._path.read_bytes()
        except OSError:
            return {}
        found = {}
        for line in data.split(b"\n"):
            parts = line.split(b" ", 2)
            if len(parts) == 3 and _checksum(parts[2]) == parts[1]:
                found[parts[0].decode("ascii", "replace")] = parts[2]
        return found


def _checksum(line: bytes) -> bytes:
    """Against torn and garbled lines, not against forgery: the folder is the user's own."""
    return b"%08x" % zlib.crc32(line)


def _code_digest() -> str:
    """Changes with the code that reads items, so that an update never meets old readings."""
    if not _CODE:
        total = hashlib.sha256()
        for folder in (Path(__file__).parent, *map(Path, domain.__path__)):
            for file in sorted(folder.glob("*.py")):
                total.update(file.read_bytes())
        _CODE.append(total.hexdigest())
    return _CODE[0]


_CODE: list[str] = []

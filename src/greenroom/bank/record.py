"""Records of what a check found, one line of JSON each, beside the map.

What example answers earned stands in one, how strong the tests of programs are in the other.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from greenroom.domain.errors import ReadOnlyFolder
from greenroom.domain.values import Value

RECORD_FILE = "graded.jsonl"
STRENGTH_FILE = "strength.jsonl"
Line = TypeVar("Line", bound=Value)


def read_record(root: Path, kind: type[Line], file: str = RECORD_FILE) -> tuple[Line, ...]:
    """The lines of a bank's record; none where there is none, and none that cannot be read."""
    try:
        text = (root / file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    adapter, found = TypeAdapter(kind), []
    for line in text.splitlines():
        try:
            found.append(adapter.validate_json(line))
        except ValidationError:
            continue  # what it was for is graded anew
    return tuple(found)


def write_record(root: Path, lines: Iterable[Value], file: str = RECORD_FILE) -> Path:
    """Write the record of a bank anew, at once or not at all.

    Raises:
        ReadOnlyFolder: The bank cannot be written to.
    """
    path = root / file
    try:
        with tempfile.NamedTemporaryFile("w", dir=root, delete=False, encoding="utf-8") as new:
            new.writelines(f"{line.model_dump_json()}\n" for line in lines)
        Path(new.name).chmod(0o644)  # a temporary file is its owner's alone
        Path(new.name).replace(path)
    except OSError as error:
        raise ReadOnlyFolder(path=root) from error
    return path

"""Files that somebody names on the command line; `-` is the standard input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from greenroom.domain.errors import FileRefused

LARGEST_FILE_BYTES = 1_000_000


def read_text(file: Path) -> str:
    """The text of a file. Raises FileRefused for what is no text or cannot be read."""
    with _opened(file) as stream:
        raw: bytes = stream.read(LARGEST_FILE_BYTES + 1)  # a device may never end
    if len(raw) > LARGEST_FILE_BYTES:
        raise FileRefused(path=file, reason=f"it has more than {LARGEST_FILE_BYTES:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(path=file, reason="it is not UTF-8 text") from error
    if "\0" in text:
        raise FileRefused(path=file, reason="it holds binary data")
    return text


def lines(file: Path, *, most_bytes: int) -> Iterator[str]:
    """The lines of a file as they come, each cut after so many bytes. Raises FileRefused."""
    with _opened(file) as stream:
        encoding = "utf-8-sig"  # a mark of the byte order may stand at the start
        while line := stream.readline(most_bytes):
            rest = line
            while len(rest) == most_bytes and not rest.endswith(b"\n"):
                rest = stream.readline(most_bytes)
            yield line.decode(encoding, errors="replace")
            encoding = "utf-8"


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    """The file, or the standard input, which stays open."""
    try:
        with click.open_file(str(file), "rb") as stream:
            yield stream
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        reason = f"it {reason}" if reason.startswith("is ") else reason
        raise FileRefused(path=file, reason=reason) from error

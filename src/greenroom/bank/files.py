"""Reads the files of a bank: small, plain, UTF-8, and nowhere but under its root."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from greenroom.domain.problems import Problem

MAX_BYTES = 256 * 1024
"""A larger file is refused: the longest page of a bank is a tenth of that."""

CODE_SUFFIXES = (".py", ".sql")
READ_SUFFIXES = (".md", ".toml", ".txt", *CODE_SUFFIXES)

Signature = tuple[tuple[str, int, int, int], ...]
"""Name, size, inode and change times of every file of a folder, in order of their names."""


@dataclass(frozen=True)
class Folder:
    """One folder as it lies there: which files it holds, by a cheap signature."""

    path: Path
    signature: Signature
    problems: tuple[Problem, ...] = ()
    subfolders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contents:
    """What a folder's files say; `digest` changes with every name and every text.

    The texts are read when they are first asked for: where the digest is known, nobody may ask.
    """

    folder: Folder
    digest: str
    problems: tuple[Problem, ...] = ()

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The texts of the files by name, those that cannot be read left out."""
        return _texts(self.folder)[0]


def look_at(path: Path, root: Path) -> Folder:
    """What lies in a folder, without opening a file.

    Links that lead out of `root` and files that are no files are named and left alone.
    """
    entries: list[tuple[str, int, int, int]] = []
    subfolders: list[str] = []
    problems: list[Problem] = []
    for name, found in _listing(path, root, problems):
        if found is None:
            subfolders.append(name)
        elif not stat.S_ISREG(found.st_mode):
            says = "this is not a regular file, so it is not read."
            problems.append(_problem(path / name, "file-not-regular", says, "Remove it."))
        else:
            when = max(found.st_mtime_ns, found.st_ctime_ns)
            entries.append((name, found.st_size, found.st_ino, when))
    return Folder(path, tuple(entries), tuple(problems), tuple(subfolders))


def _listing(
    path: Path, root: Path, problems: list[Problem]
) -> Iterator[tuple[str, os.stat_result | None]]:
    """Subfolders, and the files that are read with what the system says of them."""
    try:
        with os.scandir(path) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(unreadable(path, error))
        return
    for entry in entries:
        if entry.name.startswith((".", "_")):
            continue
        try:
            if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(root):
                says = "this link leads out of the bank, so it is not followed."
                mend = "Put the file itself here."
                problems.append(_problem(Path(entry.path), "link-leads-out", says, mend))
                continue
            if entry.is_dir():
                yield entry.name, None
            elif entry.name.endswith(READ_SUFFIXES):
                yield entry.name, entry.stat()
        except OSError as error:
            problems.append(unreadable(Path(entry.path), error))


def read(folder: Folder) -> Contents:
    """The texts of all files that a look found, and the problems of the look."""
    texts, problems = _texts(folder)
    contents = Contents(folder, _digest(texts), (*folder.problems, *problems))
    contents.__dict__["texts"] = texts  # they are at hand: the property need not read them again
    return contents


def _texts(folder: Folder) -> tuple[dict[str, str], list[Problem]]:
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for name, *_ in folder.signature:
        text = read_text(folder.path / name)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            texts[name] = text
    return texts, problems


def _digest(texts: Mapping[str, str]) -> str:
    """The SHA-256 of all names and texts."""
    total = hashlib.sha256()
    for name in sorted(texts):
        data = texts[name].encode()
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def read_text(path: Path) -> str | Problem:
    """The text of one file with plain line ends, or why it is not one."""
    try:
        with path.open("rb", buffering=0) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return unreadable(path, error)
    if len(data) > MAX_BYTES:
        says = f"the file is larger than {MAX_BYTES // 1024} KiB."
        return _problem(path, "file-too-large", says, "Shorten it or split the item.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        says = f"this is not UTF-8: byte {data[error.start]:#04x}."
        return _problem(path, "file-not-text", says, "Save it as UTF-8.", line)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return _problem(path, "file-not-text", "a zero byte stands here.", "Remove it.", line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def unreadable(path: Path, error: OSError) -> Problem:
    """The problem that the system's refusal to read a file makes."""
    says = f"the system cannot read it: {error.strerror or error}."
    return _problem(path, "file-unreadable", says, "Check that it is there and may be read.")


def _problem(path: Path, code: str, says: str, mend: str, line: int | None = None) -> Problem:
    return Problem(path=str(path), line=line, code=code, says=says, mend=mend)

"""TOML files of the bank, with the lines that the standard parser does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from greenroom.domain.problems import Problem


def read_toml(text: str, path: Path) -> dict[str, object] | Problem:
    """The data of a TOML file, or the syntax error with its line."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        words = str(error) or type(error).__name__
        found = re.search(r" \(at line (\d+), column \d+\)", words)
        line = int(found[1]) if found else None
        if "(at end of document)" in words:
            line = text.count("\n") + 1
        says = f"this is not TOML: {words.partition(' (at ')[0]}."
        return Problem(
            path=str(path), line=line, code="not-toml", says=says, mend="Mend the syntax."
        )


def line_in_tables(text: str, tables: Sequence[tuple[str, int]], key: str = "") -> int | None:
    """The line of a key in the n-th table of a list of tables, or of the table's heading.

    Args:
        text: The file.
        tables: The way there: `[("area", 1), ("area.topic", 0)]` is the first topic of the
            second area, counted from 0.
        key: The key in that table.

    >>> line_in_tables("[[a]]\\nx = 1\\n[[a]]\\nx = 2", [("a", 1)], "x")
    4
    """
    lines = text.split("\n")
    at = 0
    for name, index in tables:
        heading = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
        places = [n for n in range(at, len(lines)) if heading.match(lines[n])]
        if index >= len(places):
            return None
        at = places[index]
    wanted = re.compile(rf"\s*{re.escape(key)}\s*=") if key else None
    for number in range(at + 1, len(lines)) if wanted else ():
        if lines[number].lstrip().startswith("[["):
            break
        if wanted and wanted.match(lines[number]):
            return number + 1
    return at + 1 if tables else None


def quoted_lines(text: str) -> dict[str, int]:
    """The line of each quoted word: the last one that gives it as an id, else the last one."""
    lines = list(enumerate(text.split("\n"), start=1))
    anywhere = {word: n for n, line in lines for word in re.findall(r'"([\w-]+)"', line)}
    ids = {word: n for n, line in lines for word in re.findall(r'\bid\s*=\s*"([\w-]+)"', line)}
    return anywhere | ids

"""Splits the Markdown of the bank: front matter, sections under fixed headings, hints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class Section:
    """The text under one heading, and the line of the heading."""

    heading: str
    line: int
    text: str


@dataclass(frozen=True)
class Document:
    """Front matter as YAML text, what stands before the first heading, and the sections.

    `front_line` is the line of the file on which the YAML begins; None where there is none.
    """

    front: str
    front_line: int | None
    body: str
    body_line: int


def split_front_matter(text: str) -> Document:
    """Take the YAML between two `---` lines off the top.

    >>> split_front_matter("---\\nuid: q7k2md\\n---\\n# Question").front
    'uid: q7k2md\\n'
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Document("", None, text, 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            front = "".join(f"{kept}\n" for kept in lines[1:number])
            return Document(front, 2, "\n".join(lines[number + 1 :]), number + 2)
    return Document("", None, text, 1)


def sections(text: str, *, level: int, first_line: int = 1) -> tuple[str, tuple[Section, ...]]:
    """What stands before the first heading of a level, and the text under each such heading.

    Lines inside fenced code are no headings: `# a comment` in Python stays code.

    >>> before, found = sections("# Question\\nWhy?\\n# Model answer\\nSo.", level=1)
    >>> [(section.heading, section.text) for section in found]
    [('Question', 'Why?'), ('Model answer', 'So.')]
    """
    marker = "#" * level + " "
    before: list[str] = []
    found: list[tuple[str, int, list[str]]] = []
    for number, line, inside_code in _lines(text, first_line):
        if not inside_code and line.startswith(marker):
            found.append((line[level:].strip(), number, []))
        else:
            (found[-1][2] if found else before).append(line)
    return "\n".join(before).strip(), tuple(
        Section(heading, line, "\n".join(kept).strip()) for heading, line, kept in found
    )


def _lines(text: str, first_line: int) -> Iterator[tuple[int, str, bool]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), start=first_line):
        opened = _FENCE.match(line)
        if fence:
            yield number, line, True
            if opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opened:
            fence = opened[1]
            yield number, line, True
        else:
            yield number, line, False

"""Text laid out for a terminal: at most 80 columns, later lines under the first one's words."""

from __future__ import annotations

import shutil
import textwrap

WIDEST_COLUMNS = 80
_NARROWEST_COLUMNS = 40


def columns() -> int:
    """How wide text is laid out: as wide as the terminal, within what reads well."""
    there = shutil.get_terminal_size((WIDEST_COLUMNS, 24)).columns
    return max(_NARROWEST_COLUMNS, min(WIDEST_COLUMNS, there))


def markdown(text: str, *, first: str = "", rest: str | None = None) -> str:
    r"""Markdown with maths, its first line behind `first` and the others behind `rest`.

    >>> markdown(r"The variance is $\sigma^2$.", first="  1. ")
    '  1. The variance is σ².'
    """
    from greenroom.rendering.text import terminal_text  # what shows no Markdown need not load it

    rest = " " * len(first) if rest is None else rest
    return _behind(terminal_text(text, width=columns() - max(len(first), len(rest))), first, rest)


def plain(text: str, *, first: str = "", rest: str | None = None) -> str:
    """The same for a text that is no Markdown: a reason, somebody's own words.

    >>> print(plain("word " * 20, first="  - "))
      - word word word word word word word word word word word word word word word
        word word word word word
    """
    rest = " " * len(first) if rest is None else rest
    width = columns() - max(len(first), len(rest))
    return _behind("\n".join(textwrap.wrap(text, width)), first, rest)


def counted(number: int, thing: str) -> str:
    """A number of things in words.

    >>> counted(1, "item"), counted(0, "problem")
    ('1 item', '0 problems')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _behind(text: str, first: str, rest: str) -> str:
    head, *tail = text.splitlines() or [""]
    return "\n".join([(first + head).rstrip(), *((rest + line).rstrip() for line in tail)])

"""Intervals as candidates type them: `[1.2, 3.4]`, `1.2 to 3.4`, `1.2 – 3.4`, `2.3 ± 1.1`."""

from __future__ import annotations

import re

from greenroom.domain.errors import NotANumber
from greenroom.grading.arithmetic import NotReadable
from greenroom.grading.numbers import one_number, shortened, without_dress, without_unit

MAX_CHARACTERS = 400

_LATEX = re.compile(r"\\(?:left|right)(?![a-z])|\\[,;: ]|\$")
_PLUS_MINUS = re.compile(r"±|\+/[-−–]|\+[-−–]|\\pm(?![a-z])")
_BETWEEN = (
    re.compile(r"\s+to\s+|\s*(?:\.\.\.?|…)\s*"),
    re.compile(";"),
    re.compile(r"(?<=[0-9A-Za-zπ%).])\s*[–—]\s*(?=\S)"),
    re.compile(","),
    re.compile(r"(?<=\S)\s+-\s+(?=\S)"),
    re.compile(r"(?<=[0-9%])-(?=[0-9.])"),
)
"""What may stand between the ends, surest first: a comma may be a decimal one, a hyphen a minus."""


def parse(text: str, *, label: str, unit: str | None = None) -> tuple[float, float]:
    """The lower and the upper end of an interval.

    Brackets of every kind mean the same. A unit or a percent sign behind the upper end counts for
    both. Ends in the wrong order are sent back, for no interval was given.

    Args:
        text: As typed, at most 400 characters.
        label: The field's name, for the message.
        unit: What the ends count, if anything.

    Raises:
        NotANumber: It cannot be read; names the label, what was typed and an example.

    >>> parse("[1.2, 3.4]", label="Interval"), parse("12 ± 3 %", label="Interval")
    ((1.2, 3.4), (0.09, 0.15))
    """
    try:
        if len(text) > MAX_CHARACTERS:
            raise NotReadable("too long")
        low, high = _ends(_LATEX.sub(" ", without_dress(text.strip())).strip(), unit)
        if not low < high:
            raise NotReadable("an interval whose lower end stands first")
    except NotReadable as error:
        says = str(error)
        raise NotANumber(
            label=label,
            given=shortened(text),
            wanted=says if says.startswith("an interval") else "an interval with two ends",
            example="[1.2, 3.4] or 2.3 ± 1.1",
        ) from error
    return low, high


def _ends(text: str, unit: str | None) -> tuple[float, float]:
    body, percent = _laid_open(without_unit(text, unit))
    centre = _PLUS_MINUS.split(body)
    if len(centre) == 2:
        middle, half = _pair(centre, unit, percent=percent)
        return middle - half, middle + half
    for between in _BETWEEN:
        pieces = between.split(body)
        if len(pieces) == 2:
            return _pair(pieces, unit, percent=percent)
    raise NotReadable("not two ends")


def _pair(pieces: list[str], unit: str | None, *, percent: bool) -> tuple[float, float]:
    first, second = (without_unit(piece.strip(), unit) for piece in pieces)
    shared = percent or second.endswith("%")
    if first.endswith("%") and not shared:
        raise NotReadable("readable in two ways")
    one, other = (f"{end.removesuffix('%')}{'%' if shared else ''}" for end in (first, second))
    return one_number(one, unit), one_number(other, unit)


def _laid_open(text: str) -> tuple[str, bool]:
    """What stands in the outer brackets, and whether a percent sign stands behind them."""
    percent = text.endswith(("]%", ")%", "] %", ") %"))
    bare = text.removesuffix("%").rstrip() if percent else text
    if len(bare) > 2 and bare[0] in "([]" and bare[-1] in ")][" and _belong_together(bare):
        return bare[1:-1].strip(), percent
    return text, False


def _belong_together(text: str) -> bool:
    """Whether the first bracket is closed by the last one, and by none before it."""
    if text[0] == "]":
        return True
    depth = 0
    for place, sign in enumerate(text[:-1]):
        depth += (sign in "([") - (sign in ")]")
        if depth == 0 and place:
            return False
    return True

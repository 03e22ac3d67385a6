"""A formula against the right one: the same, another one by a known slip, or nobody can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from greenroom.domain.errors import NotAFormula
from greenroom.domain.formulas import Apply, Formula, Name, Numeral, multiplied
from greenroom.domain.items import AnswerField
from greenroom.grading.formula_text import latex, plain
from greenroom.grading.formula_tokens import NoFormula
from greenroom.grading.formula_values import Undefined, value_at
from greenroom.grading.formulas import read
from greenroom.grading.probing import Ranges, likeness, likeness_of_texts, points

Settle = Callable[[Formula, Formula, Ranges], bool | None]
"""Decides by algebra whether two formulas are the same; None where it cannot in its time."""

ROUNDED_WITHIN: Final = 0.01
"""A formula with decimals whose values are nearer than this was probably rounded."""

_SHOWN_CHARACTERS = 60
_DOUBTS = {
    "close": "the values of the two are too close to be told apart",
    "undefined": "there are too few points at which both have a value",
}
_TWO = Numeral("2")


def parse(text: str, field: AnswerField) -> str:
    """What was typed into a field, in plain notation as it was read.

    Raises:
        NotAFormula: It cannot be read; shows where, and the names that may be used.
    """
    try:
        return plain(read(text, field.variables))
    except NoFormula as fault:
        name = latex(Name(min(field.variables))) if "\\" in text else min(field.variables)
        raise NotAFormula(
            label=field.label,
            given=marked(text, fault.place),
            reason=str(fault),
            example=rf"\frac{{{name}^2}}{{2}}" if "\\" in text else f"{name}^2/2",
            names=", ".join(field.variables),
        ) from fault


def marked(text: str, place: int) -> str:
    """What was typed, with a mark before the place of a fault; 'nothing' where it is blank.

    >>> marked("2x(wx - )", 8)
    '2x(wx - ▸)'
    """
    if not text.strip():
        return "nothing"
    start = max(0, place - _SHOWN_CHARACTERS // 2)
    end = start + _SHOWN_CHARACTERS
    before, after = text[start:place], text[place:end]
    cut = ("…" if start else "", "…" if end < len(text) else "")
    return " ".join(f"{cut[0]}{before}▸{after}{cut[1]}".split())


def as_latex(text: str, field: AnswerField) -> str:
    """A formula that can be read, in LaTeX."""
    return latex(read(text, field.variables))


def verdict(
    given: str, expected: str, field: AnswerField, settle: Settle | None
) -> tuple[bool | None, str]:
    """Whether a formula is the right one; None with the reason where nothing could tell.

    Args:
        given: As it was read.
        expected: What is right.
        field: Says the variables and their ranges.
        settle: Asked where values at points do not decide.
    """
    found = likeness_of_texts(given, expected, field.variables)
    if found in ("same", "different"):
        return found == "same", ""
    names = field.variables
    settled = settle(read(given, names), read(expected, names), names) if settle else None
    if settled is not None:
        return settled, ""
    doubt = _DOUBTS[found]
    return None, (
        f"It could not be decided whether this is right: {doubt}, and algebra did not settle it in "
        "a second. Compare it with the solution, and mark yourself."
    )


def slip(given: str, expected: str, field: AnswerField) -> str:
    """One sentence on a wrong formula; empty where no common slip explains it."""
    names = field.variables
    one, other = read(given, names), read(expected, names)

    for left, right, says in _slips(one, other, names):
        if likeness(left, right, names) == "same":
            return says
    if "." in given and _close(one, other, names):
        return "Close, but a formula is exact: write constants such as 1/3 or ln(2) as they are."
    return ""


def _slips(one: Formula, other: Formula, names: Ranges) -> Iterator[tuple[Formula, Formula, str]]:
    """What is the same where a slip was made, and the sentence that names it."""
    yield Apply("neg", (one,)), other, "Only the sign is wrong."
    yield multiplied([_TWO, one]), other, "A factor 2 is missing."
    yield one, multiplied([_TWO, other]), "There is a factor 2 too many."
    for name in map(Name, names):
        factor = f"factor ${latex(name)}$"
        says = f"A {factor} is missing; if you differentiated, check each link of the chain."
        yield multiplied([one, name]), other, says
        yield one, multiplied([other, name]), f"There is a {factor} too many."


def _close(one: Formula, other: Formula, ranges: Ranges) -> bool:
    for point in points(ranges):
        try:
            left, right = value_at(one, point).value, value_at(other, point).value
        except Undefined:
            continue
        if abs(left - right) > ROUNDED_WITHIN * max(abs(left), abs(right)):
            return False
    return True

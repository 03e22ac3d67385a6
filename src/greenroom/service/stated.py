"""Whether a worked solution says what comes out: numbers and formulas found in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from greenroom.domain.instances import Expected, Instance
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.grading.formula_tokens import NoFormula
from greenroom.grading.formulas import read
from greenroom.grading.numbers import shown
from greenroom.grading.probing import likeness
from greenroom.grading.tolerance import agrees

_THIN = re.compile(r"\{,\}|(?<=[0-9])(?:\\,|,|\u202f)(?=[0-9]{3}(?![0-9]))")
_NUMBER = re.compile(
    r"(?P<minus>[-−]\s*)?(?P<digits>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
    r"(?:\s*\\(?:times|cdot)\s*10\^\{?(?P<power>[-−]?[0-9]+)\}?)?(?P<percent>\s*\\?%)?"
)
_FRACTION = re.compile(r"(?P<minus>[-−]\s*)?\\[dt]?frac\{([0-9.]+)\}\{([0-9.]+)\}")
_MATHS = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$|`([^`]+)`", re.DOTALL)
_EQUALS = re.compile(r"=|\\approx|\\equiv|\\\\|&|:")


def unstated(item: ComputeItem, instance: Instance) -> str | None:
    """One sentence that names the first right value that the solution does not state, if any."""
    found = frozenset(numbers_in(instance.solution))
    for field in item.answers:
        expected = instance.expected[field.id]
        if isinstance(expected, str):
            if not _states(instance.solution, expected, field):
                return _says(instance, field, expected)
            continue
        for entry in _entries(expected):
            if not any(agrees(number, entry, field) for number in found):
                return _says(instance, field, entry)
    return None


def numbers_in(text: str) -> Iterator[float]:
    r"""Every number that a text may be read to state.

    A hyphen before one may be a minus or not, and what stands in percent is meant as a share as
    well; a fraction of two numbers is one too.

    >>> sorted(numbers_in(r"so $x - 2 \approx -0.5$, or 12 %"))
    [-2.0, -0.5, 0.12, 0.5, 2.0, 12.0]
    """
    plain = _THIN.sub("", text)
    for found in _FRACTION.finditer(plain):
        if (under := _decimal(found[3])) and (over := _decimal(found[2])) is not None:
            yield from _signed(over / under, found["minus"])
    for found in _NUMBER.finditer(plain):
        power = int((found["power"] or "0").replace("−", "-"))
        value = float(found["digits"]) * 10.0 ** max(-300, min(power, 200))
        yield from _signed(value, found["minus"])
        if found["percent"]:
            yield from _signed(value / 100, found["minus"])


def _signed(value: float, minus: str | None) -> Iterator[float]:
    yield value
    if minus:
        yield -value


def _decimal(text: str) -> float | None:
    return float(text) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text) else None


def _entries(value: Expected) -> Iterator[float]:
    if isinstance(value, tuple):
        for entry in value:
            yield from _entries(entry)
    elif isinstance(value, float):
        yield value


def _states(solution: str, expected: str, field: AnswerField) -> bool:
    """Whether one of the text's formulas, or one side of it, is the right one."""
    right = read(expected, field.variables)
    for found in _MATHS.finditer(solution):
        for side in _EQUALS.split(found[1] or found[2] or found[3]):
            try:
                formula = read(side.strip().rstrip(".,;"), field.variables)
            except NoFormula:
                continue
            if likeness(formula, right, field.variables) == "same":
                return True
    return False


def _says(instance: Instance, field: AnswerField, value: Expected) -> str:
    return f"with seed {instance.seed} the solution does not state {field.id}, {shown(value)}."

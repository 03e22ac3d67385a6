"""Names the slip behind a wrong number: the item's near misses first, then common ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from greenroom.domain.instances import Expected, NearMiss, Numbers
from greenroom.domain.items import AnswerField
from greenroom.grading import formula_answers
from greenroom.grading.tolerance import agrees

ROUNDED_WITHIN = 5
"""A value that misses by at most so many tolerances was probably rounded on the way."""


def near_misses_by_fit(
    near_misses: Sequence[NearMiss], values: Mapping[str, Expected], fields: Sequence[AnswerField]
) -> tuple[NearMiss, ...]:
    """The near misses, those that explain most first, and of them the nearest."""

    def order(miss: NearMiss) -> tuple[int, float]:
        both = [f for f in fields if f.id in miss.expected and f.id in values]
        hits = [f.id for f in both if agrees(values[f.id], miss.expected[f.id], f)]
        return -len(hits), sum(_distance(values[name], miss.expected[name]) for name in hits)

    return tuple(sorted(near_misses, key=order))


def _distance(given: Expected, other: Expected) -> float:
    """The sum over all entries of two values of one shape; formulas that agree have none."""
    if isinstance(given, tuple) and isinstance(other, tuple):
        ours: tuple[Numbers, ...] = given
        theirs: tuple[Numbers, ...] = other
        return sum((_distance(one, two) for one, two in zip(ours, theirs, strict=True)), 0.0)
    if isinstance(given, float) and isinstance(other, float):
        return abs(given - other)
    return 0.0


def diagnosis(
    field: AnswerField, given: Expected, expected: Expected, near_misses: Sequence[NearMiss]
) -> tuple[str, str | None]:
    """One sentence on a wrong value, and the misconception that it shows.

    Returns:
        The sentence, empty where no slip explains the value; the misconception's id or None.
    """
    for miss in near_misses:
        if field.id in miss.expected and agrees(given, miss.expected[field.id], field):
            return miss.says, miss.misconception
    if isinstance(given, str) or isinstance(expected, str):
        return formula_answers.slip(str(given), str(expected), field), None
    if field.shape == "interval":
        return _ends(given, expected, field) or _general(field, given, expected), None
    return _shape(given, expected, field) or _general(field, given, expected), None


def ends_right(given: Expected, expected: Expected, field: AnswerField) -> tuple[bool, ...]:
    """Which ends of an interval are right, the lower one first."""
    if not (isinstance(given, tuple) and isinstance(expected, tuple)):
        return ()
    ours: tuple[Numbers, ...] = given
    right: tuple[Numbers, ...] = expected
    return tuple(agrees(one, other, field) for one, other in zip(ours, right, strict=True))


def _ends(given: Numbers, expected: Numbers, field: AnswerField) -> str:
    right = ends_right(given, expected, field)
    if any(right):
        which, other = ("lower", "upper") if right[0] else ("upper", "lower")
        return f"The {which} end is right, and the {other} one is not."
    low, high = cast("tuple[float, float]", given)
    wanted_low, wanted_high = cast("tuple[float, float]", expected)
    if agrees((low + high) / 2, (wanted_low + wanted_high) / 2, field):
        return "The middle is right, and the width is not."
    if agrees(high - low, wanted_high - wanted_low, field):
        return "The width is right, and the middle is not."
    return ""


def _general(field: AnswerField, given: Numbers, expected: Numbers) -> str:
    if agrees(_each(given, lambda x: -x), expected, field):
        return "The size is right and the sign is wrong."
    if agrees(_each(given, lambda x: x * 100), expected, field):
        start = "This is asked in percent: your" if field.unit == "%" else "Your"
        return f"{start} value is a hundredth of the right one; a percent sign went astray."
    if agrees(_each(given, lambda x: x / 100), expected, field):
        return "Your value is a hundred times the right one: percent where a fraction is asked."
    if agrees(given, expected, field, times=ROUNDED_WITHIN):
        return "Close, but not close enough: carry more digits and round only at the end."
    return ""


def _shape(given: Numbers, expected: Numbers, field: AnswerField) -> str:
    wanted, got = size(expected), size(given)
    rectangular = "ragged" not in got
    if rectangular and len(wanted) == len(got) == 2 and agrees(_transposed(given), expected, field):
        return "These are the right numbers, transposed: rows and columns are swapped."
    if got != wanted:
        return f"The shape differs: {_in_words(wanted)} expected, {_in_words(got)} given."
    if len(wanted) == 1 and agrees(_ordered(given), _ordered(expected), field):
        return "These are the right numbers in another order."
    return ""


def size(value: Numbers) -> tuple[int | str, ...]:
    """Nothing for a number, `(n,)` for a vector, `(rows, columns)` for a matrix.

    >>> size(1.0), size((1.0, 2.0)), size(((1.0,), (2.0, 3.0)))
    ((), (2,), ('ragged', 2))
    """
    if not isinstance(value, tuple):
        return ()
    lengths = {len(row) for row in value if isinstance(row, tuple)}
    if not lengths:
        return (len(value),)
    return (len(value), lengths.pop()) if len(lengths) == 1 else ("ragged", len(value))


def _in_words(shape: tuple[int | str, ...]) -> str:
    if len(shape) == 1:
        return f"{shape[0]} entries are" if shape[0] != 1 else "one entry is"
    if shape[0] == "ragged":
        return "rows of different lengths are"
    return f"a {shape[0]} by {shape[1]} matrix is"


def _each(value: Numbers, change: Callable[[float], float]) -> Numbers:
    if isinstance(value, tuple):
        return tuple(_each(entry, change) for entry in value)  # type: ignore[return-value]
    return change(value)


def _transposed(value: Numbers) -> Numbers:
    rows = [row for row in value if isinstance(row, tuple)] if isinstance(value, tuple) else []
    return tuple(zip(*rows, strict=True))


def _ordered(value: Numbers) -> Numbers:
    entries = value if isinstance(value, tuple) else (value,)
    return tuple(sorted(entry for entry in entries if isinstance(entry, float)))

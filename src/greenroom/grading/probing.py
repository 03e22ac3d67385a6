"""Whether two formulas are the same: by their values at points, the same ones every time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal

from greenroom.domain.formulas import Formula
from greenroom.grading.formula_values import Measured, Undefined, value_at
from greenroom.grading.formulas import read

POINTS: Final = 32
ENOUGH: Final = 8
"""So many points at which both are defined and agree are enough."""

DIFFERS_FROM: Final = 1e-6
"""A relative difference at a point above this is clear; one between it and rounding is not."""

BLURRED_FROM: Final = 1e-9
"""Values near nothing whose error bound is larger than this settle nothing."""

_MARGIN = 8
"""The error bounds are of the first order, so they are taken so many times."""

Ranges = Mapping[str, tuple[float, float]]
"""The variables, each with the range in which it is probed."""

Likeness = Literal["same", "different", "close", "undefined"]
"""`close`: the values are too near one another to tell; `undefined`: too few points have both."""

_STEPS = tuple(math.sqrt(prime) for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37))


def likeness(one: Formula, other: Formula, ranges: Ranges) -> Likeness:
    """Whether two formulas agree in the ranges, as far as values at points can tell.

    Where only one of them is defined, nothing is concluded: `ln(x^2)/2` is `ln(x)` where both are.

    Args:
        one: A formula in the variables of `ranges`.
        other: Another one.
        ranges: At most twelve variables with finite ranges.

    Returns:
        `different` where some point shows it clearly, `same` where enough points agree and none
        is in doubt; else why that cannot be told.

    >>> x = {"x": (-2.0, 2.0)}
    >>> likeness(read("(x+1)^2", x), read("x^2+2x+1", x), x)
    'same'
    >>> likeness(read("x^2", x), read("2x", x), x)
    'different'
    """
    left, right = _probed(one, _key(ranges)), _probed(other, _key(ranges))
    agreeing, near = 0, 0
    for number in range(POINTS):
        found = _compared(left.at(number), right.at(number))
        if found == "different":
            return "different"
        agreeing += found == "same"
        near += found == "near"
    if near:
        return "close"
    return "same" if agreeing >= ENOUGH else "undefined"


def defined_share(formula: Formula, ranges: Ranges) -> float:
    """The share of the points at which a formula has a value.

    >>> 0.4 < defined_share(read("ln x", ["x"]), {"x": (-1.0, 1.0)}) < 0.6
    True
    """
    probed = _probed(formula, _key(ranges))
    return sum(probed.at(number) is not None for number in range(POINTS)) / POINTS


def points(ranges: Ranges) -> Sequence[Mapping[str, float]]:
    """The points of a Kronecker sequence in the ranges: evenly spread and always the same.

    Source:
        Niederreiter (1992), Random Number Generation and Quasi-Monte Carlo Methods, section 3.1.
    """
    return _points(_key(ranges))


_Key = tuple[tuple[str, tuple[float, float]], ...]


def _key(ranges: Ranges) -> _Key:
    return tuple(sorted(ranges.items()))


@lru_cache(maxsize=256)
def _points(key: _Key) -> tuple[Mapping[str, float], ...]:
    return tuple(
        {
            name: low + (high - low) * (number * step % 1.0)
            for (name, (low, high)), step in zip(key, _STEPS, strict=False)
        }
        for number in range(1, POINTS + 1)
    )


class _Probed:
    """The values of one formula at the points, each worked out when it is first asked for."""

    def __init__(self, formula: Formula, key: _Key) -> None:
        self._formula = formula
        self._points = _points(key)
        self._values: dict[int, Measured | None] = {}

    def at(self, number: int) -> Measured | None:
        """The value at a point; None where it is not defined."""
        if number not in self._values:
            try:
                self._values[number] = value_at(self._formula, self._points[number])
            except Undefined:
                self._values[number] = None
        return self._values[number]


@lru_cache(maxsize=512)
def _probed(formula: Formula, key: _Key) -> _Probed:
    return _Probed(formula, key)


def _compared(
    left: Measured | None, right: Measured | None
) -> Literal["same", "near", "different", "undefined"]:
    if left is None or right is None:
        return "undefined"
    apart = abs(left.value - right.value)
    size = max(abs(left.value), abs(right.value))
    doubt = _MARGIN * (left.error + right.error)
    if apart > DIFFERS_FROM * size + doubt:
        return "different"
    blurred = doubt > max(DIFFERS_FROM * size, BLURRED_FROM)
    return "near" if blurred or apart > doubt else "same"


def likeness_of_texts(one: str, other: str, ranges: Ranges) -> Likeness:
    """The same for two formulas as text, remembered.

    Raises:
        NoFormula: One of them cannot be read.
    """
    return _likeness_of_texts(one, other, _key(ranges))


@lru_cache(maxsize=2048)
def _likeness_of_texts(one: str, other: str, key: _Key) -> Likeness:
    ranges = dict(key)
    return likeness(read(one, ranges), read(other, ranges), ranges)

"""The value of a formula at a point, with a bound on its rounding error.

Without the bound nobody could tell a difference from what floating point leaves of a difference of
two large numbers. It is a first-order bound with a margin, after Higham (2002), Accuracy and
Stability of Numerical Algorithms, chapter 3.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from greenroom.domain.formulas import Apply, Formula, Function, Name, Numeral, Operator

_EPSILON = 2.0**-52
_SMALLEST = 1e-300
"""A product below it has lost digits to underflow, which no bound here covers."""


class Undefined(ValueError):
    """The formula has no value there, or none that floating point can hold."""


class Measured(NamedTuple):
    """A value and how far rounding may have moved it."""

    value: float
    error: float = 0.0


def value_at(formula: Formula, point: Mapping[str, float]) -> Measured:
    """The value of a formula where its variables have these values.

    Raises:
        Undefined: A logarithm of nothing, a division by nothing, an overflow, a number that is
            not real.

    >>> value_at(Apply("/", (Name("x"), Numeral("4"))), {"x": 1.0}).value
    0.25
    """
    try:
        return _value(formula, point)
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        raise Undefined(str(error)) from error


def _value(formula: Formula, point: Mapping[str, float]) -> Measured:
    match formula:
        case Numeral(digits=digits):
            exact = digits.isdigit() and len(digits) <= 15
            return Measured(float(digits)) if exact else _held(float(digits), 0.0)
        case Name(id=name) if name in point:
            return Measured(point[name])
        case Name(id=name):
            constant = math.pi if name == "pi" else math.e
            return Measured(constant, _EPSILON * constant)
        case Apply(op=op, parts=parts):
            return _RULES[op]([_value(part, point) for part in parts])


def _held(value: float, error: float) -> Measured:
    """A value with the rounding of the last step; Undefined where it is not finite."""
    total = error + _EPSILON * abs(value)
    if not math.isfinite(value) or not math.isfinite(total):
        raise Undefined("it is not finite")
    return Measured(value, total)


def _sum(parts: Sequence[Measured]) -> Measured:
    size = sum(abs(part.value) for part in parts)
    error = sum(part.error for part in parts) + len(parts) * _EPSILON * size
    return _held(math.fsum(part.value for part in parts), error)


def _product(parts: Sequence[Measured]) -> Measured:
    total = parts[0]
    for part in parts[1:]:
        error = abs(total.value) * part.error + abs(part.value) * total.error
        value = total.value * part.value
        if abs(value) < _SMALLEST and total.value and part.value:
            raise Undefined("it is too small")
        total = _held(value, error + total.error * part.error)
    return total


def _quotient(parts: Sequence[Measured]) -> Measured:
    over, under = parts
    room = abs(under.value) - under.error
    if room <= 0:
        raise Undefined("it divides by nothing")
    value = over.value / under.value
    if abs(value) < _SMALLEST and over.value:
        raise Undefined("it is too small")
    return _held(value, (over.error + abs(value) * under.error) / room)


def _power(parts: Sequence[Measured]) -> Measured:
    base, exponent = parts
    if base.value == 0 and base.error == 0:
        if exponent.value <= 0:
            raise Undefined("a power of nothing")
        return base
    whole = exponent.error == 0 and exponent.value == round(exponent.value)
    if abs(base.value) <= base.error or (base.value < 0 and not whole):
        raise Undefined("a root of what is negative")
    value = base.value**exponent.value
    relative = abs(exponent.value) * base.error / abs(base.value)
    relative += abs(math.log(abs(base.value))) * exponent.error
    return _grown(value, relative)


def _grown(value: float, relative: float) -> Measured:
    """A value whose relative error is an exponent's error."""
    if abs(value) < _SMALLEST:
        raise Undefined("it is too small")
    return _held(value, abs(value) * math.expm1(min(relative, 1.0)))


def _exp(part: Measured) -> Measured:
    return _grown(math.exp(part.value), part.error)


def _ln(part: Measured) -> Measured:
    room = part.value - part.error
    if room <= 0:
        raise Undefined("a logarithm of nothing")
    return _held(math.log(part.value), part.error / room)


def _log(parts: Sequence[Measured]) -> Measured:
    return _quotient([_ln(parts[0]), _ln(parts[1])])


def _sqrt(part: Measured) -> Measured:
    if part.value <= part.error:
        if part.value < -part.error:
            raise Undefined("a root of what is negative")
        return _held(0.0, math.sqrt(2 * part.error))
    return _held(math.sqrt(part.value), part.error / math.sqrt(part.value))


def _sigmoid(part: Measured) -> Measured:
    small = math.exp(-abs(part.value))
    value = (1.0 if part.value >= 0 else small) / (1.0 + small)
    return _grown(value, part.error + 4 * _EPSILON)


def _tan(part: Measured) -> Measured:
    value = math.tan(part.value)
    return _held(value, 2 * (1 + value * value) * (part.error + _EPSILON))


def _sign(part: Measured) -> Measured:
    if part.value == 0 and part.error == 0:
        return part
    if abs(part.value) <= part.error:
        raise Undefined("the sign of what may be nothing")
    return Measured(math.copysign(1.0, part.value))


def _steep(of: Callable[[float], float], part: Measured) -> Measured:
    """Of a function whose slope is nowhere above the hyperbolic cosine."""
    slope = math.cosh(abs(part.value) + part.error)
    return _held(of(part.value), slope * part.error + 2 * _EPSILON * slope)


def _flat(of: Callable[[float], float], part: Measured) -> Measured:
    """Of a function whose slope is nowhere above one."""
    return _held(of(part.value), part.error + _EPSILON)


def _chosen(of: Callable[[list[float]], float], parts: Sequence[Measured]) -> Measured:
    return Measured(of([part.value for part in parts]), max(part.error for part in parts))


_RULES: dict[Operator | Function, Callable[[Sequence[Measured]], Measured]] = {
    "+": _sum,
    "*": _product,
    "/": _quotient,
    "^": _power,
    "neg": lambda parts: Measured(-parts[0].value, parts[0].error),
    "abs": lambda parts: Measured(abs(parts[0].value), parts[0].error),
    "exp": lambda parts: _exp(parts[0]),
    "ln": lambda parts: _ln(parts[0]),
    "log": _log,
    "sqrt": lambda parts: _sqrt(parts[0]),
    "sin": lambda parts: _flat(math.sin, parts[0]),
    "cos": lambda parts: _flat(math.cos, parts[0]),
    "tan": lambda parts: _tan(parts[0]),
    "sinh": lambda parts: _steep(math.sinh, parts[0]),
    "cosh": lambda parts: _steep(math.cosh, parts[0]),
    "tanh": lambda parts: _flat(math.tanh, parts[0]),
    "sigmoid": lambda parts: _sigmoid(parts[0]),
    "sign": lambda parts: _sign(parts[0]),
    "max": lambda parts: _chosen(max, parts),
    "min": lambda parts: _chosen(min, parts),
}

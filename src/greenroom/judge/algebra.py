"""Formulas as SymPy's objects, made part by part; nothing that was typed reaches SymPy's parsers.

`same` runs in a child behind walls, for simplification may take for ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

Data = Sequence[Any]
"""A formula as `domain.formulas.as_data` writes it."""


def same(one: Data, other: Data, ranges: Mapping[str, Sequence[float]]) -> bool | None:
    """Whether two formulas are the same for real variables in their ranges; None if SymPy is lost.

    >>> x_squared = ["^", ["name", "x"], ["numeral", "2"]]
    >>> same(x_squared, ["*", ["name", "x"], ["name", "x"]], {"x": [0, 1]})
    True
    """
    import sympy
    from sympy.core import random

    random.seed(0)  # the same question gets the same answer
    symbols = {name: _symbol(name, *ends) for name, ends in ranges.items()}
    found = sympy.simplify(_built(one, symbols) - _built(other, symbols)).equals(0)
    return None if found is None else bool(found)


def warm() -> None:
    """Let SymPy load what it loads at its first task, so that no task pays for it."""
    import sympy

    x, y = sympy.symbols("x y", positive=True)
    chance = 1 / (1 + sympy.exp(-x))
    found = sympy.simplify(sympy.diff(sympy.log(chance) * y**2 + sympy.sqrt(x), x))
    sympy.integrate(x * sympy.exp(-x), (x, 0, y))
    sympy.solve(x**2 - y, x)
    str(found - sympy.Max(0, x)), (found - y).equals(0)


def _symbol(name: str, low: float, high: float) -> Any:
    import sympy

    if low >= 0:
        return sympy.Symbol(name, positive=True)
    return sympy.Symbol(name, negative=True) if high <= 0 else sympy.Symbol(name, real=True)


def _built(data: Data, symbols: Mapping[str, Any]) -> Any:
    """One part of a formula with everything below it."""
    import sympy

    op, *parts = data
    if op == "numeral":
        exact = Fraction(Decimal(parts[0]))
        return sympy.Rational(exact.numerator, exact.denominator)
    if op == "name":
        constants = {"e": sympy.E, "pi": sympy.pi}
        return symbols[parts[0]] if parts[0] in symbols else constants[parts[0]]
    return _OPERATIONS[op](*(_built(part, symbols) for part in parts))


def _sympy(name: str) -> Any:
    """A function of SymPy's by its name in SymPy, looked up when it is first used."""

    def applied(*parts: Any) -> Any:
        import sympy

        return getattr(sympy, name)(*parts)

    return applied


_OPERATIONS: Mapping[str, Any] = {
    "+": _sympy("Add"),
    "*": _sympy("Mul"),
    "^": _sympy("Pow"),
    "/": lambda over, under: over / under,
    "neg": lambda part: -part,
    "sigmoid": lambda part: 1 / (1 + _sympy("exp")(-part)),
    "abs": _sympy("Abs"),
    "max": _sympy("Max"),
    "min": _sympy("Min"),
    "ln": _sympy("log"),
    **{
        name: _sympy(name)
        for name in ("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sign")
    },
}

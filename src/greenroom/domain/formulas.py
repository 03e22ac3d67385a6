"""Formulas as small trees, and the names that may stand in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

GREEK: Final[tuple[str, ...]] = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
)  # fmt: skip
"""Greek letters by name; pi is a constant."""

CONSTANTS: Final[tuple[str, ...]] = ("e", "pi")

Function = Literal[
    "exp", "ln", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sigmoid", "abs",
    "sign", "max", "min",
]  # fmt: skip
"""`log` has two arguments, the second one its base; `max` and `min` have two or more."""

FUNCTIONS: Final[tuple[Function, ...]] = get_args(Function)
Operator = Literal["+", "*", "/", "^", "neg"]
"""Sums and products have two or more parts, quotients and powers two, a change of sign one."""

_VARIABLE = re.compile(rf"(?:[A-Za-z]|{'|'.join(GREEK)})(?:_[A-Za-z0-9]{{1,8}})?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without sign, in decimals as they were written."""

    digits: str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable or a constant."""

    id: str


@dataclass(frozen=True, slots=True)
class Apply:
    """An operator or a function with its parts."""

    op: Operator | Function
    parts: tuple[Formula, ...]


Formula = Numeral | Name | Apply


def added(parts: Sequence[Formula]) -> Formula:
    """The sum, with sums among the parts laid open."""
    return _joined("+", parts)


def multiplied(parts: Sequence[Formula]) -> Formula:
    """The product, with products among the parts laid open.

    >>> multiplied([Name("x")])
    Name(id='x')
    """
    return _joined("*", parts)


def _joined(op: Literal["+", "*"], parts: Sequence[Formula]) -> Formula:
    laid_open: list[Formula] = []
    for part in parts:
        laid_open += part.parts if isinstance(part, Apply) and part.op == op else (part,)
    return laid_open[0] if len(laid_open) == 1 else Apply(op, tuple(laid_open))


def is_variable(name: str) -> bool:
    """Whether a formula may have a variable of this name: a letter or a Greek one, with an index.

    >>> [is_variable(name) for name in ("x", "x_1", "sigma", "e", "pi", "rate")]
    [True, True, True, False, False, False]
    """
    return bool(_VARIABLE.fullmatch(name)) and name not in CONSTANTS


def as_data(formula: Formula) -> list[object]:
    """A formula as plain data, to cross a wall that only JSON passes.

    >>> as_data(Apply("+", (Name("x"), Numeral("2"))))
    ['+', ['name', 'x'], ['numeral', '2']]
    """
    match formula:
        case Numeral(digits=digits):
            return ["numeral", digits]
        case Name(id=name):
            return ["name", name]
        case Apply(op=op, parts=parts):
            return [op, *map(as_data, parts)]

r"""Formulas written out again: plain, as a program takes them, and as LaTeX.

What is written here is read back as the same tree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from greenroom.domain.formulas import Apply, Formula, Name, Numeral

_SUM, _PRODUCT, _POWER, _ATOM = range(4)
"""How tightly a formula holds together; a looser one stands in brackets."""

_LOOSE = {"+": _SUM, "neg": _SUM, "*": _PRODUCT, "/": _PRODUCT, "^": _POWER}
_ACCENTS = ("hat", "bar", "tilde")


def plain(formula: Formula) -> str:
    """One line, as it could be typed.

    >>> plain(Apply("*", (Numeral("2"), Apply("+", (Name("x"), Numeral("1"))))))
    '2*(x + 1)'
    """
    match formula:
        case Numeral(digits=text) | Name(id=text):
            return text
        case Apply(op=op, parts=parts) if op in _PLAIN:
            return _PLAIN[op](parts)
        case Apply(op="log", parts=(of, Numeral(digits=("2" | "10") as base))):
            return f"log{base}({plain(of)})"
        case Apply(op=op, parts=parts):
            return f"{op}({', '.join(map(plain, parts))})"


def latex(formula: Formula) -> str:
    r"""The formula in LaTeX.

    >>> latex(Apply("/", (Name("x_1"), Apply("sqrt", (Numeral("2"),)))))
    '\\frac{x_{1}}{\\sqrt{2}}'
    """
    match formula:
        case Numeral(digits=text):
            return text
        case Name(id=name):
            return _latex_name(name)
        case Apply(op=op, parts=parts) if op in _LATEX:
            return _LATEX[op](parts)
        case Apply():
            return _latex_function(formula)


def _sum(terms: list[tuple[bool, str]]) -> str:
    (minus, first), *rest = terms
    signed = [f" {'-' if less else '+'} {text}" for less, text in rest]
    return f"{'-' if minus else ''}{first}{''.join(signed)}"


def _term(term: Formula, written: Callable[[Formula, int], str]) -> tuple[bool, str]:
    """Whether a term is subtracted, and the rest of it."""
    match term:
        case Apply(op="neg", parts=(part,)):
            return True, written(part, _PRODUCT)
        case _:
            return False, written(term, _PRODUCT)


def _looseness(formula: Formula) -> int:
    return _LOOSE.get(formula.op, _ATOM) if isinstance(formula, Apply) else _ATOM


def _plain(part: Formula, least: int) -> str:
    text = plain(part)
    return text if _looseness(part) >= least else f"({text})"


def _latex(part: Formula, least: int) -> str:
    fraction = isinstance(part, Apply) and part.op == "/"  # its line is bracket enough
    text = latex(part)
    return text if fraction or _looseness(part) >= least else rf"\left({text}\right)"


def _latex_power(parts: Sequence[Formula]) -> str:
    base, exponent = parts
    loose = isinstance(base, Apply) and base.op in ("/", "sqrt")
    text = rf"\left({latex(base)}\right)" if loose else _latex(base, _ATOM)
    return f"{text}^{{{latex(exponent)}}}"


def _latex_product(parts: Sequence[Formula]) -> str:
    text = ""
    for part in parts:
        factor = _latex(part, _POWER)
        if text:
            text += r" \cdot " if factor[0].isdigit() else r" \, "
        text += factor
    return text


def _latex_name(name: str) -> str:
    if name == "e":
        return "e"
    letter, _, index = name.partition("_")
    letter = letter if len(letter) == 1 else f"\\{letter}"
    if index in _ACCENTS:
        return rf"\{index}{{{letter}}}" if len(letter) == 1 else rf"{letter}_{{{index}}}"
    return f"{letter}_{{{index}}}" if index else letter


def _latex_function(call: Apply) -> str:
    inner = rf"\left({', '.join(map(latex, call.parts))}\right)"
    match call:
        case Apply(op="log", parts=(of, Numeral(digits=base))) if base.isdigit():
            return rf"\log_{{{base}}}\left({latex(of)}\right)"
        case Apply(op=("sigmoid" | "sign" | "log") as op):
            return rf"\operatorname{{{op}}}{inner}"
        case _:
            return f"\\{call.op}{inner}"


_Written = Mapping[str, Callable[[Sequence[Formula]], str]]
_PLAIN: _Written = {
    "+": lambda parts: _sum([_term(part, _plain) for part in parts]),
    "neg": lambda parts: f"-{_plain(parts[0], _PRODUCT)}",
    "*": lambda parts: "*".join(_plain(part, _POWER) for part in parts),
    "/": lambda parts: f"{_plain(parts[0], _PRODUCT)}/{_plain(parts[1], _POWER)}",
    "^": lambda parts: f"{_plain(parts[0], _ATOM)}^{_plain(parts[1], _ATOM)}",
}
_LATEX: _Written = {
    "+": lambda parts: _sum([_term(part, _latex) for part in parts]),
    "neg": lambda parts: f"-{_latex(parts[0], _PRODUCT)}",
    "*": _latex_product,
    "/": lambda parts: rf"\frac{{{latex(parts[0])}}}{{{latex(parts[1])}}}",
    "^": _latex_power,
    "sqrt": lambda parts: rf"\sqrt{{{latex(parts[0])}}}",
    "abs": lambda parts: rf"\left|{latex(parts[0])}\right|",
}
"""How each operator is written; other ones are functions with brackets."""

"""Brings mathematics to one form, however it was typed: LaTeX, Unicode, plain signs or words.

Works on characters with their places, so that a piece of the result can still be shown in what
was typed. What stands for a sum or a square in prose and in a formula becomes the same word,
since the models that read on were trained on prose.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Sign(NamedTuple):
    """One character of the result, and the stretch of the source that it came from."""

    text: str
    start: int
    end: int


Signs = list[Sign]

_SIMPLE = re.compile(r"-?\w+|[^\w\s]|\w*\([^()]*\)")
_FUNCTIONS = r"sigma|log|ln|exp|sqrt|sin|cos|tanh|max|min|f|g|h|p|q"
_REWRITTEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (r"\^ ?\(?2\)?(?![\w.])", " squared"),
        (r"\^ ?\(?3\)?(?![\w.])", " cubed"),
        (r"\bsquare root of (?:the )?", "sqrt "),
        (r"\broot (?:of )?(?=[a-z]\b|\d)", "sqrt "),
        (r"\bsqrt *\( *(\w+) *\)", r"sqrt \1"),
        (r"\bsqrt +\(", "sqrt("),
        (r"\bexp ?\((-?\w+)\)", r"e^\1"),
        (r"\bexp(?= ?\()", "e^"),
        (r"\be to the (?:power (?:of )?)?(?:minus |-)(?=\w)", "e^-"),
        (r"\be to the (?:power (?:of )?)?(?=\w)", "e^"),
        (r"\^ ?\((-?\w+)\)", r"^\1"),
        (rf"\b({_FUNCTIONS}) of ([a-z])\b(?!')", r"\1(\2)"),
        (r"\b(?:one|1) (?:over|divided by) (?=[\w(])", "1/"),
        (r" ?\bdivided by\b ?", "/"),
        (r"(?<=[\w)]) */ *(?=[\w(])", "/"),
        (r"(?<=[\w)]) *\+ *(?=[\w(])", " plus "),
        (r"(?<=[\w)]) *(?<![<>!=])=(?!=) *(?=[\w(-])", " equals "),
        (r"(?<=\b\w)(?<!\ba)(?<!\bi) ?- ?(?=\w\b|\()", " minus "),
        (r"(?<=[)\d]) - (?=[\w(])", " minus "),
        (r"(?<=\w) *\| *(?=\w[^|()]*\))", " given "),
    )
)


def one_form(signs: Signs) -> Signs:
    """The same text with its mathematics brought to one form.

    >>> def shown(text):
    ...     return "".join(s.text for s in one_form([Sign(c, 0, 1) for c in text]))
    >>> shown("sigma(z) = 1/(1 + e^-z)"), shown("sigma of z equals one over (1+exp(-z))")
    ('sigma(z) equals 1/(1 plus e^-z)', 'sigma(z) equals 1/(1 plus e^-z)')
    """
    for pattern, becomes in _REWRITTEN:
        signs = _rewrite(signs, pattern, becomes)
    return signs


def unfold(signs: Signs) -> Signs:
    """LaTeX's braces resolved: fractions to `a/b`, roots and powers to brackets.

    >>> "".join(s.text for s in unfold([Sign(c, 0, 1) for c in "frac{a+b}{n} x^{2}"]))
    '(a+b)/n x^2'
    """
    if not any(sign.text in "{}" for sign in signs):
        return signs
    found, place = [], 0
    while place < len(signs):
        piece, place = _next(signs, place)
        found += piece
    return found


def _next(signs: Signs, place: int) -> tuple[Signs, int]:
    """What stands at a place, resolved, and where the next thing stands."""
    named = _command(signs, place)
    if named and _opens(signs, place + len(named)):
        first, after = _group(signs, place + len(named))
        if named == "sqrt":
            return [*signs[place : place + 4], *_bracketed(first, always=True)], after
        if _opens(signs, after):
            second, after = _group(signs, after)
            at = first[-1] if first else signs[place]
            return [*_bracketed(first), Sign("/", at.end - 1, at.end), *_bracketed(second)], after
        return _bracketed(first), after
    if signs[place].text == "^" and _opens(signs, place + 1):
        raised, after = _group(signs, place + 1)
        return [signs[place], *_bracketed(raised)], after
    if signs[place].text in "{}":
        return [Sign(" ", signs[place].start, signs[place].end)], place + 1
    return [signs[place]], place + 1


def _command(signs: Signs, place: int) -> str:
    ahead = "".join(sign.text for sign in signs[place : place + 4])
    return ahead if ahead in {"frac", "sqrt"} else ""


def _opens(signs: Signs, place: int) -> bool:
    return place < len(signs) and signs[place].text == "{"


def _group(signs: Signs, place: int) -> tuple[Signs, int]:
    """What stands in the braces that open at a place, resolved; an unclosed one ends the text."""
    deep, after = 0, place
    while after < len(signs):
        deep += {"{": 1, "}": -1}.get(signs[after].text, 0)
        after += 1
        if not deep:
            return unfold(signs[place + 1 : after - 1]), after
    return unfold(signs[place + 1 :]), after


def _bracketed(signs: Signs, *, always: bool = False) -> Signs:
    """In brackets, but for a single word or number."""
    text = "".join(sign.text for sign in signs)
    if not text.strip() or (not always and _SIMPLE.fullmatch(text.strip())):
        return signs
    first, last = signs[0], signs[-1]
    opening = Sign("(", first.start, first.end)
    return [opening, *signs, Sign(")", last.start, last.end)]


def _rewrite(signs: Signs, pattern: re.Pattern[str], becomes: str) -> Signs:
    text = "".join(sign.text for sign in signs)
    found: Signs = []
    last = 0
    for match in pattern.finditer(text):
        start, end = signs[match.start()].start, max(s.end for s in signs[slice(*match.span())])
        found += signs[last : match.start()]
        found += (Sign(letter, start, end) for letter in match.expand(becomes))
        last = match.end()
    return [*found, *signs[last:]] if last else signs

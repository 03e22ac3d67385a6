"""Reads the arithmetic that people type for one number: `-3.5e-2`, `1/3`, `(3+√5)/2`, `2^10`."""

from __future__ import annotations

import math
import re

MAX_CHARACTERS = 200
MAX_DEPTH = 20

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>sqrt|ln|log2|log10|exp|pi|π|√|e)|(?P<sign>\*\*|[-+*/^()]))"
)
_FUNCTIONS = {"sqrt": math.sqrt, "√": math.sqrt, "ln": math.log, "exp": math.exp}
_FUNCTIONS |= {"log2": math.log2, "log10": math.log10}
_DOT_BETWEEN = re.compile(r"[0-9][·⋅](?!10\s*(?:\^|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))[0-9]")
_SPELLINGS = str.maketrans(
    {"−": "-", "–": "-", "﹣": "-", "－": "-", "⁄": "/", "÷": "/"} | dict.fromkeys("×·⋅∗", "*")
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?P<mark>[,.])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
_NUMERAL = re.compile(r"[0-9][0-9.,]*[0-9]|[.,][0-9]+")


class NotReadable(ValueError):
    """The text is no arithmetic; the message says why, to stand after 'is'."""


def evaluate(text: str) -> float:
    """The value of one number or of simple arithmetic.

    Numbers, `+ - * /`, powers, brackets, `sqrt` or `√`, `ln`, `log2`, `log10`, `exp`, `pi` and
    `e` are all there is, so that nothing typed can run or grow. A decimal comma and thousands are
    read where only one reading is possible.

    Args:
        text: At most 200 characters, without unit.

    Raises:
        NotReadable: It is something else, is not finite, or can be read in two ways.

    >>> [evaluate(text) for text in ("-3.5e-2", "1/4", "0,5", "1,234.5", "2^10", "√16")]
    [-0.035, 0.25, 0.5, 1234.5, 1024.0, 4.0]
    """
    if len(text) > MAX_CHARACTERS:
        raise NotReadable("longer than a number can be")
    parser = _Parser(_tokens(_separators(spelling(text))))
    try:
        value = parser.sum(0)
    except (OverflowError, ZeroDivisionError) as error:
        raise NotReadable("not finite") from error
    parser.expect_end()
    if not math.isfinite(value):
        raise NotReadable("not finite")
    return value


def spelling(text: str) -> str:
    """The same with plain signs: unicode minus and division, raised digits as powers.

    Not by NFKC: that would turn 10⁻² into 10-2, which is another number.

    Raises:
        NotReadable: A dot stands between digits that can be a decimal point or a product.

    >>> spelling("3·10⁻² − 1")
    '3*10^-2 - 1'
    """
    if _DOT_BETWEEN.search(text):  # 0·5 is a half in British hands and nought to others
        raise NotReadable("readable in two ways")
    raised = _RAISED.sub(lambda found: "^" + found[0].translate(_SUPERSCRIPTS), text)
    return raised.translate(_SPELLINGS)


def _separators(text: str) -> str:
    """Commas and points so that only a decimal point is left."""
    return _NUMERAL.sub(lambda found: _plain(found[0]), text)


def _plain(numeral: str) -> str:
    commas, points = numeral.count(","), numeral.count(".")
    if not commas and points <= 1:
        return numeral
    if commas and points:
        decimal = "," if numeral.rfind(",") > numeral.rfind(".") else "."
        whole, _, fraction = numeral.rpartition(decimal)
        if decimal in whole or not _GROUPED.fullmatch(whole):
            raise NotReadable("not a number with thousands as they are written")
        return f"{re.sub('[,.]', '', whole)}.{fraction}"
    grouped = _GROUPED.fullmatch(numeral) and not numeral.startswith("0")
    if grouped and commas + points > 1:
        return re.sub("[,.]", "", numeral)
    if grouped:
        raise NotReadable("readable in two ways")
    if commas == 1:
        return numeral.replace(",", ".")
    raise NotReadable("not a number with thousands as they are written")


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    text = text.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise NotReadable("not arithmetic")
        tokens.append(found[0].strip())
        at = found.end()
    return tokens


class _Parser:
    """Recursive descent; `depth` counts brackets, signs and roots inside one another."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def sum(self, depth: int) -> float:
        total = self._product(depth)
        while self._peek() in ("+", "-"):
            sign = self._next()
            term = self._product(depth)
            total = total + term if sign == "+" else total - term
        return total

    def expect_end(self) -> None:
        if self._at < len(self._tokens):
            raise NotReadable("not arithmetic")

    def _product(self, depth: int) -> float:
        value = self._signed(depth)
        while True:
            ahead = self._peek()
            if ahead in ("*", "/"):
                self._next()
                factor = self._signed(depth)
                value = value * factor if ahead == "*" else value / factor
            elif ahead in (*_FUNCTIONS, "pi", "π", "("):  # 2√3, 2pi, 2(1+1)
                value *= self._power(depth)
            else:
                return value

    def _signed(self, depth: int) -> float:
        if depth > MAX_DEPTH:
            raise NotReadable("nested too deeply")
        if self._peek() in ("+", "-"):
            sign = -1.0 if self._next() == "-" else 1.0
            return sign * self._signed(depth + 1)
        return self._power(depth)

    def _power(self, depth: int) -> float:
        base = self._atom(depth)
        if self._peek() not in ("^", "**"):
            return base
        self._next()
        result = base ** self._signed(depth + 1)
        if isinstance(result, complex):
            raise NotReadable("not a real number")
        return float(result)

    def _atom(self, depth: int) -> float:
        token = self._next()
        if token == "(":
            value = self.sum(depth + 1) if depth < MAX_DEPTH else math.nan
            if self._next() != ")":
                raise NotReadable("not arithmetic: a bracket is open")
            return value
        if token in _FUNCTIONS:
            return self._function(token, depth)
        if token in ("pi", "π"):
            return math.pi
        if token == "e":
            return math.e
        if token[:1].isdigit() or token[:1] == ".":
            return float(token)
        raise NotReadable("not arithmetic")

    def _function(self, name: str, depth: int) -> float:
        if depth > MAX_DEPTH:
            raise NotReadable("nested too deeply")
        try:
            return _FUNCTIONS[name](self._atom(depth + 1))
        except ValueError as error:
            raise NotReadable("not a real number") from error

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._peek()
        self._at += 1
        return token

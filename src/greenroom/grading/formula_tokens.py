r"""Formulas as people type them, LaTeX or plain, cut into tokens that know their place.

Both notations share one set of tokens: `\cdot`, `·` and `*` are one sign, `\sigma`, `σ` and `sigma`
one word, `x_{1}`, `x₁` and `x_1` one name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from greenroom.domain.formulas import CONSTANTS, GREEK

MAX_CHARACTERS: Final = 1_000

Kind = Literal["number", "word", "name", "function", "sign", "open", "close", "bar", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token: what it is, how it reads, and where it stands in what was typed."""

    kind: Kind
    text: str
    start: int
    index: str = ""
    """What stands below a word, as the 1 of x_1."""


_Reader = Callable[[str, re.Match[str]], tuple[list[Token], int]]


class NoFormula(ValueError):
    """The text is no formula: a sentence that says why, and the character where it shows."""

    def __init__(self, says: str, place: int) -> None:
        super().__init__(says)
        self.place = place


_SPACE = re.compile(
    r"\s+|\\[,;:! ]|~|\\(?:quad|qquad|displaystyle|textstyle|limits)(?![A-Za-z])|\$|\\[()\[\]]"
    r"|\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])(?!\s*[|.])"
)
_NUMBER = re.compile(r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_EXPONENT = re.compile(r"[eE][+-]?[0-9]+(?![A-Za-z0-9_.])")
_EXPONENT_CHARACTERS = 4
"""e-99 at most: a decimal of as many digits is written out."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_INDEX = re.compile(r"\s*_\s*(?:\{\s*([A-Za-z0-9]{1,8})\s*\}|([A-Za-z0-9]{1,8}))")
_UPRIGHT = re.compile(
    r"\\(?:operatorname\*?|mathrm|mathit|mathbf|boldsymbol|text|textrm)\s*\{\s*([A-Za-z0-9]+)\s*\}"
)
_ACCENT = re.compile(r"\\(hat|bar|tilde|widehat|overline)\s*(?:\{\s*([A-Za-z])\s*\}|\s([A-Za-z]))")
_BAR = re.compile(r"\\(?:left|right|[bB]igg?[lr]?)?\s*\||\\[lr]?vert(?![A-Za-z])|\|")

_SIGNS = {"+": "+", "*": "*", "/": "/", "^": "^", "**": "^", ",": ",", ";": ","}
_SIGNS |= dict.fromkeys("-−–﹣－", "-") | dict.fromkeys("×·⋅∗", "*") | dict.fromkeys("÷⁄∕", "/")
_COMMANDS = {"cdot": "*", "times": "*", "ast": "*", "div": "/"}
_LAID_OUT = dict.fromkeys(("frac", "dfrac", "tfrac", "cfrac"), r"\frac") | {"sqrt": r"\sqrt"}
_ACCENTS = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde"}
_ACCENT_NAMES = {"widehat": "hat", "overline": "bar"}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣ", "0123456789+-nx")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣ]+")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₜ", "0123456789ijknt")
_LOWERED = re.compile("[₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₜ]+")
_VARIANTS = {"varepsilon": "epsilon", "vartheta": "theta", "varphi": "phi", "varrho": "rho"}
_WORDS = frozenset({*GREEK, *CONSTANTS, "exp", "log", "ln", "sin", "cos", "tan", "sinh",
                    "cosh", "tanh", "max", "min"})  # fmt: skip


def tokens(text: str) -> list[Token]:
    r"""Every token of a formula, with one of the kind `end` behind them.

    Raises:
        NoFormula: Something stands there that no formula holds.

    >>> [token.text for token in tokens(r"\sigma·x²")]
    ['sigma', '*', 'x', '^', '(', '2', ')', '']
    """
    if len(text) > MAX_CHARACTERS:
        raise NoFormula(f"it is longer than {MAX_CHARACTERS} characters", MAX_CHARACTERS)
    found: list[Token] = []
    at = 0
    while at < len(text):
        space = _SPACE.match(text, at)
        if space:
            at = space.end()
            continue
        made, at = _next(text, at)
        found += made
    return [*found, Token("end", "", len(text))]


def _next(text: str, at: int) -> tuple[list[Token], int]:
    """The tokens that start at a place, and where the text goes on."""
    for pattern, made in _READERS:
        if found := pattern.match(text, at):
            return made(text, found)
    return _letter(text, at)


def _sign(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    return [Token("sign", _SIGNS[found[0]], found.start())], found.end()


def _bracket(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    sign = found[0].removeprefix("\\")
    return [Token("open" if sign in "([{" else "close", sign, found.start())], found.end()


def _bar(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    return [Token("bar", "|", found.start())], found.end()


def _root(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    return [Token("function", "sqrt", found.start())], found.end()


def _plain_word(text: str, found: re.Match[str]) -> tuple[list[Token], int]:
    return _word(text, found.start(), found.end(), found[0])


def _number(text: str, number: re.Match[str]) -> tuple[list[Token], int]:
    """A decimal; `2.0e-5` is one, and `2e-5` could be two times e, less five."""
    at, end = number.span()
    if exponent := _EXPONENT.match(text, end):
        if "." not in number[0]:
            says = f"{number[0]}{exponent[0]} can be read in two ways; write 10^… or a decimal"
            raise NoFormula(says, at)
        if len(exponent[0]) > _EXPONENT_CHARACTERS:
            raise NoFormula(f"{number[0]}{exponent[0]} is out of all proportion", at)
        decimal = f"{Decimal(number[0] + exponent[0]):f}"
        return [Token("number", decimal, at)], exponent.end()
    return [Token("number", number[0], at)], end


def _word(text: str, at: int, end: int, word: str) -> tuple[list[Token], int]:
    """A word with what stands below it or above it."""
    if accent := _ACCENTS.get(unicodedata.normalize("NFD", text[end : end + 1])[:1]):
        return [Token("word", word, at, accent)], end + 1
    if index := _INDEX.match(text, end):
        return [Token("word", word, at, index[1] or index[2])], index.end()
    if lowered := _LOWERED.match(text, end):
        below = lowered[0].translate(_SUBSCRIPTS)
        return [Token("word", word, at, below)], lowered.end()
    return [Token("word", word, at)], end


def _raised(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    """Raised digits as a power in brackets."""
    at = found.start()
    made = [Token("sign", "^", at), Token("open", "(", at)]
    for piece in re.findall("[0-9]+|[a-z]|[+-]", found[0].translate(_SUPERSCRIPTS)):
        kind: Kind = "sign" if piece in "+-" else "number" if piece.isdigit() else "word"
        made.append(Token(kind, piece, at))
    return [*made, Token("close", ")", at)], found.end()


def _upright(text: str, found: re.Match[str]) -> tuple[list[Token], int]:
    return _word(text, found.start(), found.end(), found[1])


def _accented(_: str, found: re.Match[str]) -> tuple[list[Token], int]:
    above = _ACCENT_NAMES.get(found[1], found[1])
    return [Token("word", found[2] or found[3], found.start(), above)], found.end()


def _command(text: str, found: re.Match[str]) -> tuple[list[Token], int]:
    r"""A LaTeX command: `\cdot`, `\frac`, `\sigma`."""
    at, name = found.start(), found[1]
    if name in _COMMANDS:
        return [Token("sign", _COMMANDS[name], at)], found.end()
    if name in _LAID_OUT:
        return [Token("function", _LAID_OUT[name], at)], found.end()
    word = _VARIANTS.get(name, name)
    if word in _WORDS:
        return _word(text, at, found.end(), word)
    raise NoFormula(f"nothing is known about {found[0]}", at)


def _letter(text: str, at: int) -> tuple[list[Token], int]:
    """A Greek letter, or a Latin one in another type or with an accent."""
    character = unicodedata.normalize("NFKC", text[at])
    if character.isascii() and character.isalpha():
        return _word(text, at, at + 1, character)
    character = character if len(character) == 1 else text[at]
    name = unicodedata.name(character, "").replace("FINAL ", "").replace("LAMDA", "LAMBDA")
    if name.startswith("GREEK ") and " LETTER " in name:
        word = name.rpartition(" ")[2].lower()
        word = word.capitalize() if " CAPITAL " in name else word
        if word in _WORDS:
            return _word(text, at, at + 1, word)
    apart = unicodedata.normalize("NFD", character)
    if len(apart) == 2 and apart[0].isascii() and apart[1] in _ACCENTS:
        return [Token("word", apart[0], at, _ACCENTS[apart[1]])], at + 1
    says = f"nothing is known about {character}" if character.isprintable() else "a stray character"
    raise NoFormula(says, at)


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_NUMBER, _number),
    (_WORD, _plain_word),
    (_RAISED, _raised),
    (re.compile(r"\*\*|[-+*/^,;−–﹣－×·⋅∗÷⁄∕]"), _sign),
    (_BAR, _bar),
    (re.compile(r"\\?[{}]|[()\[\]]"), _bracket),
    (re.compile("√"), _root),
    (_UPRIGHT, _upright),
    (_ACCENT, _accented),
    (_COMMAND, _command),
)
"""The first pattern that fits makes the tokens."""

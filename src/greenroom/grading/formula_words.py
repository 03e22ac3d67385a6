"""What the words of a formula stand for: variables, constants and functions, also run together."""

from __future__ import annotations

from collections.abc import Collection

from greenroom.domain.formulas import Function
from greenroom.grading.formula_tokens import Kind, NoFormula, Token

_SPELLINGS: dict[str, Function] = {
    "exp": "exp", "ln": "ln", "log": "ln", "sqrt": "sqrt", "sin": "sin", "cos": "cos",
    "tan": "tan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "sigmoid": "sigmoid",
    "expit": "sigmoid", "logistic": "sigmoid", "abs": "abs", "Abs": "abs", "sign": "sign",
    "sgn": "sign", "max": "max", "Max": "max", "min": "min", "Min": "min",
}  # fmt: skip
_BASES = {"log2": "2", "log10": "10"}
_CONSTANTS = {"e": "e", "E": "e", "pi": "pi"}
_LONGEST = 20
"""No name has more characters, its index included."""

_Meaning = tuple[Kind, str, str]
_MEANINGS: dict[str, _Meaning] = {
    **{word: ("function", name, "") for word, name in _SPELLINGS.items()},
    **{word: ("function", "log", base) for word, base in _BASES.items()},
    **{word: ("name", name, "") for word, name in _CONSTANTS.items()},
    "sigma": ("function", "sigmoid", ""),
}
"""Kind, canonical text and base of the words that mean the same in every formula."""


def resolved(token: Token, names: Collection[str]) -> list[Token]:
    """The tokens that a word stands for: `wx` is w times x where these are the names.

    A logarithm's base is the index of its token.

    Raises:
        NoFormula: It is none of the names, and cannot be cut into them in one way.

    >>> [t.text for t in resolved(Token("word", "ylogp", 0), ["y", "p"])]
    ['y', 'ln', 'p']
    """
    pieces = _cut(token, names)
    if not pieces:
        word = f"{token.text}_{token.index}" if token.index else token.text
        shown = word if len(word) <= 20 else f"{word[:19]}…"
        raise NoFormula(f"{shown} is not among the names to be used", token.start)
    return pieces


def _cut(token: Token, names: Collection[str]) -> list[Token]:
    """The cut into fewest pieces, of those the one whose first pieces are longest; [] for none.

    From the end of the word on, every place keeps its best first piece and how many there are.
    """
    word, size = token.text, len(token.text)
    best: dict[int, tuple[int, int, _Meaning]] = {}
    for start in range(size - 1, -1, -1):
        for end in range(start + 1, min(size, start + _LONGEST) + 1):
            if end < size and (end not in best or word[start:end] in _BASES):
                continue  # log2x: is the 2 the base, or a factor?
            piece = _piece(word[start:end], token.index if end == size else "", names)
            count = 1 + (best[end][0] if end < size else 0)
            if piece is not None and (start not in best or count <= best[start][0]):
                best[start] = count, end, piece
    pieces: list[Token] = []
    at = 0
    while at in best:
        _, end, (kind, text, base) = best[at]
        pieces.append(Token(kind, text, token.start + at, base))
        at = end
    return pieces


def _piece(word: str, index: str, names: Collection[str]) -> _Meaning | None:
    """Kind, canonical text and base of one piece of a word; None if it is none."""
    if index:
        name = f"{word}_{index}"
        found: _Meaning = ("name", name, "")
        if word == "log":
            found = ("function", "log", index)
        return found if word == "log" or name in names else None
    if word in names:
        return "name", word, ""
    if word in _MEANINGS:
        return _MEANINGS[word]
    letters = word.rstrip("0123456789")
    name = f"{letters}_{word[len(letters) :]}"
    return ("name", name, "") if name in names else None

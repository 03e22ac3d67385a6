"""Statements with their sense reversed by a rule: denied, one word turned, two concepts swapped.

Each rule gives None where it cannot be sure that the sense is reversed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

_AUXILIARIES = "is|are|was|were|does|do|can|will|would|should|must|may"
_AUXILIARY = re.compile(rf"\b({_AUXILIARIES})\b(?! not\b)(?!n't|'t)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:which|who|whose|what|where|that|if|when|while|because|since|as|"
    r"no|nobody|nothing|never|none|neither|without|hardly|only)\b",
    re.IGNORECASE,
)
"""Before the verb: it is not the main one. Or a negation of another kind, which a second undoes."""
_DENIED = re.compile(rf"\b({_AUXILIARIES})(?: not\b|n't\b)|\bcannot\b", re.IGNORECASE)
_QUESTION_OR_CONDITION = re.compile(r"\?|^(?:if|when|unless|while)\b", re.IGNORECASE)
_JOINED = r"(?:s)?\s*(?:and|or|/|,|against|versus|vs\.?|from|between)\s*(?:the\s+)?"


@lru_cache(maxsize=1)
def exchanges() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Words and their opposites, and concepts that come in pairs, in exact forms."""
    text = resources.files("greenroom.matching").joinpath("exchanges.toml").read_text("utf-8")
    read = tomllib.loads(text)
    opposite: dict[str, str] = {}
    for one, other in read["opposites"]:
        opposite.setdefault(one, other)
        opposite.setdefault(other, one)
    return opposite, [(one, other) for one, other in read["pairs"]]


def denied(text: str) -> str | None:
    """The statement denied, or the denial taken back; None where that isn't plain.

    >>> denied("Bagging does not raise the bias."), denied("The bias is high.")
    ('Bagging does raise the bias.', 'The bias is not high.')
    """
    if _QUESTION_OR_CONDITION.search(text):
        return None
    found = list(_DENIED.finditer(text))
    if len(found) == 1 and not _ELSEWHERE.search(text[: found[0].start()]):
        verb = found[0][1] or "can"
        return text[: found[0].start()] + ("can" if verb == "ca" else verb) + text[found[0].end() :]
    main = _AUXILIARY.search(text)
    if found or main is None or _ELSEWHERE.search(text[: main.start()]):
        return None
    return f"{text[: main.end()]} not{text[main.end() :]}"


def turned(text: str) -> tuple[str, str, str] | None:
    """The statement with its only opposable word exchanged: the text, the word, its opposite.

    >>> turned("Averaging lowers the variance.")
    ('Averaging raises the variance.', 'lowers', 'raises')
    """
    opposite, _ = exchanges()
    found = [m for m in re.finditer(r"[A-Za-z]+", text) if m[0].lower() in opposite]
    if len(found) != 1:
        return None  # two exchanges might undo one another, and one of two might not matter
    word = found[0][0].lower()
    changed = opposite[word]
    put = changed.capitalize() if found[0][0][0].isupper() else changed
    return text[: found[0].start()] + put + text[found[0].end() :], word, changed


def swapped(text: str) -> tuple[str, str, str] | None:
    """The statement with the roles of two paired concepts exchanged.

    >>> swapped("Bagging lowers the variance and leaves the bias alone.")[0]
    'Bagging lowers the bias and leaves the variance alone.'
    >>> swapped("There is a trade-off between bias and variance.")
    """
    for one, other in exchanges()[1]:
        either = re.compile(rf"\b(?:{one}|{other})\b", re.IGNORECASE)
        names = [match[0].lower() for match in either.finditer(text)]
        joined = rf"\b{one}\b{_JOINED}\b{other}\b|\b{other}\b{_JOINED}\b{one}\b"
        if sorted(names) != sorted((one, other)) or re.search(joined, text, re.IGNORECASE):
            continue  # joined by `and` they play the same role
        return exchange(text, one, other), one, other
    return None


def exchange(text: str, one: str, other: str) -> str:
    """The text with two words or phrases in each other's places.

    >>> exchange("Bias falls as variance rises.", "bias", "variance")
    'Variance falls as bias rises.'
    """

    def put(match: re.Match[str]) -> str:
        found = other if match[0].lower() == one else one
        return found.capitalize() if match[0][0].isupper() else found

    return re.sub(rf"\b(?:{one}|{other})\b", put, text, flags=re.IGNORECASE)


def reversals(text: str) -> Iterator[str]:
    """The statement reversed in every way that a rule is sure of.

    >>> list(reversals("Bagging does not raise the bias."))
    ['Bagging does raise the bias.', 'Bagging does not lower the bias.']
    """
    if (found := denied(text)) is not None:
        yield found
    for change in (turned, swapped):
        if (changed := change(text)) is not None:
            yield changed[0]

"""Further pairs made from written ones by rules whose outcome is known.

Exchanging a word for its opposite in a right statement makes it wrong; exchanging it in the
statement and in the point together leaves their relation as it was. The second kind keeps a model
from learning that a rare word means a wrong statement.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from training.examples import HERE, Example

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
_MOST_WORDS = 28
"""In a longer statement the changed word may not be what the point is about."""


@lru_cache(maxsize=1)
def _lists() -> tuple[dict[str, str], list[tuple[str, str]]]:
    read = tomllib.loads((HERE / "exchanges.toml").read_text(encoding="utf-8"))
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
    opposite, _ = _lists()
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
    for one, other in _lists()[1]:
        either = re.compile(rf"\b(?:{one}|{other})\b", re.IGNORECASE)
        names = [match[0].lower() for match in either.finditer(text)]
        joined = rf"\b{one}\b{_JOINED}\b{other}\b|\b{other}\b{_JOINED}\b{one}\b"
        if sorted(names) != sorted((one, other)) or re.search(joined, text, re.IGNORECASE):
            continue  # joined by `and` they play the same role
        return _exchange(text, one, other), one, other
    return None


def _exchange(text: str, one: str, other: str) -> str:
    def put(match: re.Match[str]) -> str:
        found = other if match[0].lower() == one else one
        return found.capitalize() if match[0][0].isupper() else found

    return re.sub(rf"\b(?:{one}|{other})\b", put, text, flags=re.IGNORECASE)


def _within_reach(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS


def derive(examples: Iterable[Example], rng: random.Random) -> Iterator[Example]:
    """What the rules make of written examples; each names its rule in `source`."""
    for example in examples:
        label = example.allowed[0] if len(example.allowed) == 1 else None
        if label == "heard" and _within_reach(example.window):
            yield from _made_wrong(example)
            yield from _beside_the_opposite(example)
        if label is not None:
            yield from _together(example, rng)


def _made_wrong(example: Example) -> Iterator[Example]:
    """A right statement with one thing changed contradicts its point."""
    window, point = example.window, example.point
    wrong = {"negation": denied(window)}
    for rule, change in (("opposite", turned), ("swap", swapped)):
        found = change(window)
        # what is exchanged must be what the point speaks of, else the change may not matter
        if found and (rule == "swap" or _speaks_of(point, found[1:])):
            wrong[rule] = found[0]
    for rule, text in wrong.items():
        if text and text != window:
            source = f"{example.source}+{rule}"
            yield replace(example, window=text, allowed=("contradicted",), source=source)


def _beside_the_opposite(example: Example) -> Iterator[Example]:
    """A right statement contradicts its point turned round: the same words, and another label."""
    if not _within_reach(example.point):
        return
    found = {"negation": denied(example.point)}
    for rule, change in (("opposite", turned), ("swap", swapped)):
        changed = change(example.point)
        found[rule] = changed[0] if changed else None
    for rule, point in found.items():
        if point:
            source = f"{example.source}+point {rule}"
            yield replace(example, point=point, allowed=("contradicted",), source=source)


def _speaks_of(point: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{word}\b", point, re.IGNORECASE) for word in words)


def _together(example: Example, rng: random.Random) -> Iterator[Example]:
    """The same exchange in the statement and in the point: what held between them still holds."""
    pairs = _lists()[1]
    for one, other in rng.sample(pairs, len(pairs)):
        both = re.compile(rf"\b(?:{one}|{other})\b", re.IGNORECASE)
        if both.search(example.window) and both.search(example.point):
            window, point = (_exchange(t, one, other) for t in (example.window, example.point))
            yield replace(example, window=window, point=point, source=f"{example.source}+both")
            return
    in_window, in_point = turned(example.window), turned(example.point)
    if in_window and in_point and {*in_window[1:]} == {*in_point[1:]}:
        source = f"{example.source}+both"
        yield replace(example, window=in_window[0], point=in_point[0], source=source)

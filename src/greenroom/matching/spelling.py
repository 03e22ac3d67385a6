"""Mends slips of the keyboard, so that one wrong letter does not cost a point."""

from __future__ import annotations

import re
from itertools import chain

from greenroom.matching.normalise import Plain

_WORD = re.compile(r"[^\W\d_]{5,}")
_ENDINGS = ("s", "ed", "d", "ing", "ly", "es", "er", "r", "y")


def mend(plain: Plain, vocabulary: frozenset[str]) -> Plain:
    """Replace each word that is one slip away from exactly one word of the rubric.

    A slip is a letter too many, too few, another letter, or two letters exchanged; never in the
    first letter, where one more turns a word into its opposite (`typical`, `atypical`).

    >>> from greenroom.matching.normalise import normalise
    >>> mend(normalise("varaince and biases"), frozenset({"variance", "bias"})).text
    'variance and biases'
    """
    slips = [
        (match.start(), match.end(), mended)
        for match in _WORD.finditer(plain.text)
        if match[0] not in vocabulary and (mended := _meant(match[0], vocabulary))
    ]
    if not slips:
        return plain
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for start, end, word in chain(slips, [(len(plain.text), len(plain.text), "")]):
        texts += [plain.text[place:start], word]
        starts += [*plain.starts[place:start], *[plain.starts[p] for p in [start] * len(word)]]
        ends += [*plain.ends[place:start], *[plain.ends[p - 1] for p in [end] * len(word)]]
        place = end
    return Plain("".join(texts), tuple(starts), tuple(ends))


def _meant(word: str, vocabulary: frozenset[str]) -> str | None:
    near = [known for known in vocabulary if known[0] == word[0] and _one_slip(word, known)]
    return near[0] if len(near) == 1 and not _is_inflection(word, near[0]) else None


def _is_inflection(word: str, known: str) -> bool:
    short, long = sorted((word, known), key=len)
    return any(long == short + ending for ending in _ENDINGS)


def _one_slip(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        exchanged = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
        return rest_a[1:] == rest_b[1:] or exchanged
    return rest_a[1:] == rest_b if len(a) > len(b) else rest_a == rest_b[1:]

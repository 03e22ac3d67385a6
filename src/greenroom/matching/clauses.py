"""Cuts a plain text into sentences and clauses, and forms the windows that are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from greenroom.matching.lexicon import LEXICON

Stretch = tuple[int, int]
"""Start and end of a piece of the plain text."""

_SENTENCE_END = re.compile(r"[.!?]+(?=[\s\"')]|$)|[;\n]+")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|vs|etc|cf|approx|al|fig|eq)|\b[a-z])\.$")
_CLAUSE_END = re.compile(
    r",(?!\d)|:(?=\s)|\s-+\s|[()]|->|\b(?=(?:" + "|".join(sorted(LEXICON.breakers)) + r")\b)"
)
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 3
"""A shorter piece says nothing alone; it is joined to its neighbour."""
_MOST_CLAUSES = 120
"""Beyond it only sentences are compared, so that a very long answer stays within its time."""


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of an answer that may make one point."""

    start: int
    end: int


def sentences(text: str) -> list[Stretch]:
    """The sentences of a plain text.

    >>> text = "bias is 0.5, e.g. here. variance isn't"
    >>> [text[a:b] for a, b in sentences(text)]
    ['bias is 0.5, e.g. here.', "variance isn't"]
    """
    cuts = [
        m.end()
        for m in _SENTENCE_END.finditer(text)
        if not (m[0] == "." and _ABBREVIATION.search(text[max(0, m.end() - 8) : m.end()]))
    ]
    return _stripped(text, _between([0, *cuts, len(text)]))


def clauses(text: str, sentence: Stretch) -> list[Stretch]:
    """The clauses of one sentence; pieces of one or two words go with the piece before.

    >>> text = "the bias falls, but the variance goes up"
    >>> [text[a:b] for a, b in clauses(text, (0, len(text)))]
    ['the bias falls,', 'but the variance goes up']
    """
    start, end = sentence
    cuts = [m.end() for m in _CLAUSE_END.finditer(text, start, end)]
    joined: list[Stretch] = []
    for piece in _stripped(text, _between([start, *cuts, end])):
        short = len(_WORD.findall(text[slice(*piece)])) < _LEAST_WORDS
        if joined and (short or _is_short(text, joined[-1])):
            joined[-1] = (joined[-1][0], piece[1])
        else:
            joined.append(piece)
    return joined


def windows(text: str) -> tuple[Window, ...]:
    """Every clause, every two in a row of one sentence, every sentence; each once, in order.

    A clause that only sets a condition is no window of its own.
    """
    parts = sentences(text)
    split = [clauses(text, part) for part in parts]
    found = set(parts)
    if sum(map(len, split)) <= _MOST_CLAUSES:
        found |= {(a, d) for pieces in split for (a, _), (_, d) in pairwise(pieces)}
        found |= {p for pieces in split for p in pieces if not _is_condition(text, p)}
    return tuple(Window(start, end) for start, end in sorted(found))


def _is_condition(text: str, piece: Stretch) -> bool:
    """Whether it only sets the scene: `if I lower the threshold` states nothing yet."""
    first = _WORD.search(text, *piece)
    return first is not None and first[0] in LEXICON.conditions


def _is_short(text: str, piece: Stretch) -> bool:
    return len(_WORD.findall(text[slice(*piece)])) < _LEAST_WORDS


def _between(cuts: Sequence[int]) -> Iterator[Stretch]:
    return pairwise(sorted(set(cuts)))


def _stripped(text: str, pieces: Iterator[Stretch]) -> list[Stretch]:
    found = []
    for start, end in pieces:
        piece = text[start:end]
        if _WORD.search(piece):
            left = len(piece) - len(piece.lstrip())
            found.append((start + left, start + len(piece.rstrip())))
    return found

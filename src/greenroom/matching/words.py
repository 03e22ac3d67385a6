"""Words of a plain text: stems, places, and which of them carry content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from greenroom.matching.lexicon import LEXICON
from greenroom.matching.stems import bare_stem

_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)?|%|\^2")
_BREAKS = frozenset(",;.!?()\n")
_NOT = re.compile(r"^(.+)n't$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, and where it stands in the plain text."""

    text: str
    stem: str
    start: int
    end: int
    after_break: bool = False
    """Whether a comma, a full stop or a bracket stands before it."""

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself, unlike `the` or `of`."""
        return self.text not in LEXICON.stop_words and len(self.stem) > 0


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word, with near synonyms brought together.

    >>> stem("overfitting") == stem("overfits"), stem("lowers") == stem("reduced")
    (True, True)
    """
    found = bare_stem(word)
    return LEXICON.same.get(found, found)


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of plain text, contractions taken apart.

    >>> [word.text for word in words_of("it doesn't over-fit 0.5%")]
    ['it', 'does', 'not', 'over', 'fit', '0.5', '%']
    """
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        parts = _parts(match[0])
        breaks = bool(found) and not _BREAKS.isdisjoint(text[last : match.start()])
        last = match.end()
        for place, part in enumerate(parts):
            broken = breaks and place == 0
            found.append(Word(part, stem(part), match.start(), last, broken))
    return tuple(found)


def _parts(word: str) -> Sequence[str]:
    if word in LEXICON.contractions:
        return LEXICON.contractions[word]
    if match := _NOT.match(word):
        return (match[1], "not")
    if word == "^2":
        return ("squared",)
    return (word.partition("'")[0],)

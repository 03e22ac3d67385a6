"""The sentences of a story: who did what in them, what changed, which figures stand there.

Who did what is read from the subject of each clause, the rest from closed lists in `story.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Final, Literal

from greenroom.matching.clauses import Stretch, sentences
from greenroom.matching.words import Word, words_of

Doer = Literal["i", "we"]

YEAR: Final = re.compile(r"(?:19|20)\d\d")

_VERB_WITHIN: Final = 4
"""Adverbs that may stand between a subject and its verb."""
_JOINING: Final = frozenset({"and", "then", "but"})
_OPENING: Final = _JOINING | {"so", "because", "that", "when", "while", "if", "as", "which"}
_OBJECTS: Final = frozenset({"it", "you", "that", "this", "these", "those"})
"""Subjects where a clause opens, objects of a deed elsewhere: `I measured it, then ...`."""
_WHEN: Final = frozenset({"later", "ago", "before", "after", "earlier"})
"""After a length of time they say when it was, not how much."""
_BEFORE_NOUNS: Final = frozenset(
    {"a", "an", "the", "of", "each", "every", "per", "this", "our", "their", "its", "no", "any"}
)
"""After these a change is no verb: `the cost`, `a missed case`."""
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_MONEY: Final = re.compile(r"[$€£]\s?\d")
_PAIR: Final = re.compile(r"from|to|against|of|instead")


@dataclass(frozen=True, slots=True)
class _Lists:
    """The word lists; phrases as one pattern each."""

    words: dict[str, frozenset[str]]
    phrases: dict[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    text = resources.files("greenroom.matching").joinpath("story.toml").read_text("utf-8")
    read: dict[str, list[str]] = tomllib.loads(text)
    return _Lists(
        {name: frozenset(words) for name, words in read.items()},
        {
            name: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
            for name, words in read.items()
        },
    )


@dataclass(frozen=True)
class Sentence:
    """One sentence with what happens in it."""

    text: str
    place: Stretch
    words: Sequence[Word]

    def has(self, name: str) -> bool:
        """Whether a phrase of a list stands in it."""
        return _lists().phrases[name].search(self.text) is not None

    def count(self, name: str) -> int:
        """How many phrases of a list stand in it."""
        return len(_lists().phrases[name].findall(self.text))

    @cached_property
    def deeds(self) -> tuple[tuple[Doer, Word], ...]:
        """What `I` or `we` did, clause by clause."""
        return tuple(deeds_in(self.words))

    @cached_property
    def past(self) -> int:
        """How many verbs tell of what happened."""
        return sum(_is_past(word.text) for word in self.words)

    @cached_property
    def changed(self) -> bool:
        """Whether something changed that is not only somebody's deed."""
        own = {word.start for _, word in self.deeds}
        before = ["", *(word.text for word in self.words)]
        return any(
            word.text in _lists().words["changes"]
            and word.start not in own
            and before[place] not in _BEFORE_NOUNS
            for place, word in enumerate(self.words)
        )

    @cached_property
    def deed_changes(self) -> bool:
        """Whether a deed is itself a change, as in `I cut the error`."""
        return any(word.text in _lists().words["changes"] for _, word in self.deeds)

    @cached_property
    def announces(self) -> bool:
        """Whether it says in so many words how it ended."""
        return self.has("outcomes") and (self.past > 0 or self.has("changes"))

    @cached_property
    def figures(self) -> int:
        """How many quantities with a unit stand in it; years are none."""
        units, numbers = _lists().words["units"], _lists().words["number_words"]
        found = len(_MONEY.findall(self.text)) + self.count("figure_words")
        texts = [*(word.text for word in self.words), "", ""]
        for place, word in enumerate(self.words):
            counted = _NUMBER.fullmatch(word.text) or word.text in numbers
            paid = self.text[: word.start - self.place[0]].rstrip()[-1:] in ("$", "€", "£")
            if not counted or paid or texts[place + 2] in _WHEN:
                continue
            bare = not YEAR.fullmatch(word.text) and ("." in word.text or _in_a_pair(self, word))
            found += texts[place + 1] in units or bare
        return found


def _in_a_pair(sentence: Sentence, word: Word) -> bool:
    """Whether a bare number is one end of `from 12 to 3` or of `six of nine`."""
    start, end = word.start - sentence.place[0], word.end - sentence.place[0]
    beside = [*sentence.text[:start].split()[-2:], *sentence.text[end:].split()[:3]]
    return any(_PAIR.fullmatch(near.strip(",")) for near in beside)


def _ends_in_ed(text: str) -> bool:
    return len(text) > 3 and text.endswith("ed") and not text.endswith("eed")


def _is_past(text: str) -> bool:
    words = _lists().words
    return _ends_in_ed(text) or text in words["past"] or text in words["irregular_deeds"]


def _is_deed(text: str) -> bool:
    words = _lists().words
    return text not in words["no_deeds"] and (
        _ends_in_ed(text) or text == "agreed" or text in words["irregular_deeds"]
    )


def deeds_in(words: Sequence[Word]) -> Iterator[tuple[Doer, Word]]:
    """The deeds of `I` and `we`; a verb that follows in a list has the same subject.

    >>> found = deeds_in(words_of("i pulled the logs, wrote a query and the team fixed it; we met"))
    >>> [(doer, word.text) for doer, word in found]
    [('i', 'pulled'), ('i', 'wrote'), ('we', 'met')]
    """
    others, adverbs = _lists().words["others"], _lists().words["adverbs"]
    doer: Doer | None = None
    left = 0
    before = ""
    for word in words:
        opens = word.after_break or before in _OPENING
        before = word.text
        if word.text in ("i", "we"):
            doer, left = ("i" if word.text == "i" else "we"), _VERB_WITHIN
        elif word.text in others or (opens and word.text in _OBJECTS):
            doer = None
        elif word.text in adverbs or word.text.endswith("ly"):
            left = _VERB_WITHIN if word.after_break else max(0, left - 1)
        elif doer is not None and (left or word.after_break) and _is_deed(word.text):
            yield doer, word
            left = 0
        elif word.text in _JOINING:
            left = _VERB_WITHIN
        else:
            left = 0


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a plain text."""
    return tuple(Sentence(text[a:b], (a, b), words_of(text, a, b)) for a, b in sentences(text))

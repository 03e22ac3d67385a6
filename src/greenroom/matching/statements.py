"""What a stretch of text claims about its concepts: directions, denials, order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from greenroom.matching.lexicon import LEXICON
from greenroom.matching.words import Word, words_of

_NEGATION_REACHES = 4
"""Content words after a negator that it turns round, if no boundary comes first."""
_DIRECTION_REACHES = 3
"""Words between a direction and the concept that it is about."""
_POINTERS = frozenset({"the", "this", "that", "each", "which", "no", "any", "every", "another"})
"""After these `one` is no number."""
_COMPARED = frozenset({"more", "less", "fewer", "greater", "larger", "smaller", "later"})
"""`no more than two` denies nothing."""


@dataclass(frozen=True)
class Statement:
    """The words of a window or a wording, with what is claimed of each concept."""

    words: tuple[Word, ...]

    @classmethod
    def of(cls, text: str, start: int = 0, end: int | None = None) -> Statement:
        """Read a stretch of plain text."""
        return cls(words_of(text, start, end))

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The stems that carry content, in order."""
        return tuple(word.stem for word in self.words if word.is_content)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The stems that a direction can be said of: content without the directions."""
        return frozenset(stem for stem in self.content if direction(stem) is None)

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """What is counted -> how many, for numbers in figures and in words.

        >>> dict(Statement.of("two folds of 0.5 %, not this one").numbers)
        {'fold': '2', '%': '0.5'}
        """
        texts = ["", *(word.text for word in self.words)]
        found: dict[str, str] = {}
        for place, word in enumerate(self.words[:-1]):
            plain = word.text in LEXICON.numbers and texts[place] not in _POINTERS
            if plain or word.text[0].isdigit():
                counted = self.words[place + 1].stem
                found[counted] = LEXICON.numbers.get(word.text, word.text)
        return found

    @cached_property
    def denies(self) -> bool:
        """Whether it is denied as a whole; two negators cancel out.

        >>> Statement.of("there is no gap").denies, Statement.of("never without a gap").denies
        (True, False)
        """
        texts = [word.text for word in self.words]
        first = [_after_negator(texts, place) for place in range(len(texts))]
        count = sum(place is not None and not self._turns_a_sign(place) for place in first)
        return count % 2 == 1

    def _turns_a_sign(self, first: int) -> bool:
        """Whether what is denied is a direction: `not below` says `above`, it denies nothing."""
        reached = self.words[first : first + _DIRECTION_REACHES]
        return any(direction(word.stem) is not None for word in reached)

    @cached_property
    def signs(self) -> Mapping[str, int]:
        """Concept -> +1, -1 or 0, for those that something is said to happen to.

        >>> dict(Statement.of("more data lowers variance but does not raise the bias").signs)
        {'data': 1, 'varianc': -1, 'bias': -1}
        """
        found: dict[str, int] = {}
        disputed: set[str] = set()
        for place, word in enumerate(self.words):
            for concept, sign in self._claims_at(place, word):
                if found.setdefault(concept, sign) != sign:
                    disputed.add(concept)
        return {concept: sign for concept, sign in found.items() if concept not in disputed}

    def _claims_at(self, place: int, word: Word) -> list[tuple[str, int]]:
        turned = -1 if self._denied[place] else 1
        if word.stem in LEXICON.poles:
            quality, end = LEXICON.poles[word.stem]
            less = place > 0 and direction(self.words[place - 1].stem) == -1
            return [(quality, end * turned * (-1 if less else 1))]
        sign = direction(word.stem)
        if sign is None:
            return []
        target = self._target(place, word)
        return [] if target is None else [(target, sign * turned)]

    def _target(self, place: int, word: Word) -> str | None:
        ahead = self._nearest(range(place + 1, place + 2 + _DIRECTION_REACHES))
        back = self._nearest(range(place - 1, place - 2 - _DIRECTION_REACHES, -1))
        following = self.words[place + 1] if place + 1 < len(self.words) else None
        behind = following is None or following.text in LEXICON.prepositions
        return (back or ahead) if behind or word.text in LEXICON.behind else (ahead or back)

    def _nearest(self, places: range) -> str | None:
        for place in places:
            if not 0 <= place < len(self.words):
                return None
            word = self.words[place]
            crossed = self.words[place + 1] if places.step < 0 else word
            if word.text in LEXICON.boundaries or crossed.after_break:
                return None
            if word.is_content:
                found = direction(word.stem) is None and word.stem not in LEXICON.poles
                return word.stem if found else None
        return None

    @cached_property
    def _denied(self) -> tuple[bool, ...]:
        flags = [False] * len(self.words)
        texts = [word.text for word in self.words]
        for place in range(len(texts)):
            first = _after_negator(texts, place)
            if first is None:
                continue
            left = _NEGATION_REACHES
            for reached in range(first, len(texts)):
                broken = self.words[reached].after_break and reached > first
                if texts[reached] in LEXICON.boundaries or broken or left == 0:
                    break
                flags[reached] = not flags[reached]
                left -= self.words[reached].is_content
        return tuple(flags)


def direction(stem: str) -> int | None:
    """+1 for more, -1 for less, 0 for no change, None for a word of another sort.

    >>> [direction(stem) for stem in ("increas", "decreas", "constant", "bias")]
    [1, -1, 0, None]
    """
    if stem in LEXICON.up:
        return 1
    if stem in LEXICON.down:
        return -1
    return 0 if stem in LEXICON.flat else None


def _after_negator(texts: Sequence[str], place: int) -> int | None:
    """Where the reach of the negator at a place begins; None if none stands there."""
    following = texts[place + 1] if place + 1 < len(texts) else ""
    if texts[place] in LEXICON.negators and following not in _COMPARED:
        return place + 1
    for phrase in LEXICON.excluders:
        if tuple(texts[place : place + len(phrase)]) == phrase:
            return place + len(phrase)
    return None

"""Example answers marked point by point, by hand: what each says of every point, and where.

Unlike written statements they are stretches of whole answers, read in their place; and what an
answer does not say stands beside everything that it does say.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from greenroom.bank.shelf import FileBank
from greenroom.domain.hearing import PointState
from greenroom.domain.items import BehaveItem, RubricItem
from greenroom.domain.rubrics import Rubric
from greenroom.matching.clauses import windows
from greenroom.matching.normalise import Plain, normalise
from greenroom.matching.words import words_of
from training.examples import HERE, NOT_SAID, Example, Label, Part, Split

FOLDER = HERE / "marks"
NEAREST_SILENT = 2
FAR_SILENT = 1


class Mark(NamedTuple):
    """What an answer says of one point, and the stretches that it rests on, as they stand in it."""

    state: PointState
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked answer."""

    item: RubricItem
    answer: str
    """Its name, such as `full/terse`; after an `@` the part of the question that it answers."""
    text: str
    rubric: Rubric
    points: Mapping[str, Mark]
    beliefs: Mapping[str, tuple[str, ...]]
    """The wrong beliefs that it states, with their stretches."""


def marked_answers(bank: FileBank, split: Split, part: Part) -> Iterator[Marked]:
    """The marked answers of one part of the bank."""
    items = {item.uid: item for item in bank.items() if isinstance(item, RubricItem)}
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            item = items[row["item"]]
            if split.part(item.topic, item.uid) == part:
                if item.uid not in texts:
                    texts[item.uid] = dict(bank.example_answers(item.uid))
                yield _marked(row, item, texts[item.uid])


def _marked(row: dict[str, object], item: RubricItem, answers: Mapping[str, str]) -> Marked:
    name = str(row["answer"])
    points, beliefs = row["points"], row["beliefs"]
    assert isinstance(points, dict)
    assert isinstance(beliefs, dict)
    return Marked(
        item=item,
        answer=name,
        text=answers[f"{name}.md"],
        rubric=item.rubric(name.partition("@")[2].replace(".", "/")),
        points={point: Mark(state, tuple(quotes)) for point, (state, *quotes) in points.items()},
        beliefs={belief: tuple(quotes) for belief, quotes in beliefs.items()},
    )


def from_marks(bank: FileBank, split: Split, part: Part, rng: random.Random) -> Iterator[Example]:
    """What the windows of marked answers say of their points and of wrong beliefs."""
    for marked in marked_answers(bank, split, part):
        if not isinstance(marked.item, BehaveItem):
            yield from _of_answer(marked, rng)


def _of_answer(marked: Marked, rng: random.Random) -> Iterator[Example]:
    pieces = _Pieces.of(marked.text)
    for point in marked.rubric.key_points:
        state, quotes = marked.points[point.id]
        if state == "missing":
            said = pieces.nearest(point.says, rng)
            found: list[tuple[str, tuple[Label, ...]]] = [(text, ("silent",)) for text in said]
        else:
            found = list(pieces.about(quotes, state))
        for text, allowed in found:
            yield _example(marked, text, point.says, allowed)
    for belief in marked.rubric.misconceptions:
        if quotes := marked.beliefs.get(belief.id, ()):
            found = list(pieces.about(quotes, "heard"))
        else:
            found = [(text, NOT_SAID) for text in pieces.nearest(belief.says, rng)[:1]]
        for text, allowed in found:
            yield _example(marked, text, belief.says, allowed)


def _example(marked: Marked, text: str, says: str, allowed: tuple[Label, ...]) -> Example:
    return Example(text, says, allowed, "marks", marked.item.topic, marked.item.uid)


class _Piece(NamedTuple):
    text: str
    words: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The windows of an answer, with their places in it as it was given."""

    source: str
    plain: Plain
    windows: Sequence[_Piece]

    @classmethod
    def of(cls, source: str) -> _Pieces:
        plain = normalise(source)
        found = []
        for window in windows(plain.text):
            place = plain.span(window.start, window.end)
            text = plain.text[window.start : window.end]
            found.append(_Piece(text, _words(text), place.start, place.end))
        return cls(source, plain, found)

    def about(self, quotes: Sequence[str], label: Label) -> Iterator[tuple[str, tuple[Label, ...]]]:
        """The marked stretch, and the least window that holds it; of several, half each."""
        whole: tuple[Label, ...] = (label,) if len(quotes) == 1 else (label, "partly")
        for quote in quotes:
            start = self.source.index(quote)
            end = start + len(quote)
            yield quote, whole
            around = [w for w in self.windows if w.start <= start and end <= w.end]
            if around:
                least = min(around, key=lambda w: w.end - w.start)
                if least.text.strip() != normalise(quote).text.strip():
                    yield least.text, whole

    def nearest(self, says: str, rng: random.Random) -> list[str]:
        """The windows with most words of a text, and one of the others."""
        theirs = _words(normalise(says).text)
        nearest = sorted(
            self.windows, key=lambda w: len(w.words & theirs) / (3 + len(w.words)), reverse=True
        )
        ranked = [window.text for window in nearest]
        rest = ranked[NEAREST_SILENT:]
        return ranked[:NEAREST_SILENT] + rng.sample(rest, min(FAR_SILENT, len(rest)))


def _words(plain: str) -> frozenset[str]:
    return frozenset(word.text for word in words_of(plain))

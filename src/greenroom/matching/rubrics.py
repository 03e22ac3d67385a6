"""A rubric made ready for comparison: its wordings as statements, with the weight of each word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from greenroom.domain.rubrics import Rubric
from greenroom.matching.lexicon import LEXICON
from greenroom.matching.normalise import normalise
from greenroom.matching.statements import Statement

_IN_QUESTION = 0.4
"""What a word of the question is worth: everybody who answers has it before their eyes."""
_LIGHT = 0.3
"""What a word like `always` or `more` is worth."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say something, and which point (or wrong belief) it says."""

    text: str
    statement: Statement
    owner: int
    """Place of the point, or of the belief, in the rubric."""
    right: bool


@dataclass(frozen=True)
class ReadRubric:
    """The wordings of a rubric, right ones first."""

    question: Statement
    wordings: tuple[Wording, ...]
    weights: Mapping[str, float]
    vocabulary: frozenset[str]
    """The words as written, to mend slips of the keyboard with."""

    def weight(self, stem: str) -> float:
        """How much a stem tells which point is meant."""
        return self.weights.get(stem, 1.0)


@lru_cache(maxsize=256)
def read_rubric(rubric: Rubric) -> ReadRubric:
    """Prepare a rubric; kept, because the same question is answered many times."""
    owners = [(place, point.says, point.heard) for place, point in enumerate(rubric.key_points)]
    beliefs = [(n, belief.says, belief.heard) for n, belief in enumerate(rubric.misconceptions)]
    wordings = [
        Wording(text, Statement.of(text), place, right)
        for group, right in ((owners, True), (beliefs, False))
        for place, says, heard in group
        for text in dict.fromkeys(normalise(given).text for given in (says, *heard))
    ]
    question = normalise(rubric.question).text
    texts = [question, *(wording.text for wording in wordings)]
    return ReadRubric(
        question=Statement.of(question),
        wordings=tuple(wordings),
        weights=_weights(wordings, Statement.of(question), len(rubric.key_points)),
        vocabulary=frozenset(word.text for text in texts for word in Statement.of(text).words),
    )


def _weights(wordings: Sequence[Wording], question: Statement, points: int) -> dict[str, float]:
    """A stem of one point alone weighs 1; one that every point has tells little."""
    owners = {(s, w.owner) for w in wordings if w.right for s in w.statement.content}
    spread = Counter(stem for stem, _ in owners)
    asked = frozenset(question.content)
    found = {}
    for stem in {stem for wording in wordings for stem in wording.statement.content}:
        rare = math.log(1 + points / max(1, spread[stem])) / math.log(1 + points)
        found[stem] = rare * (_IN_QUESTION if stem in asked else 1.0)
        found[stem] *= _LIGHT if stem in LEXICON.light else 1.0
    return found

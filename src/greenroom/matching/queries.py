"""A question to the interviewer -> the hidden fact that it asks for, if it asks for one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from greenroom.domain.answers import Exchange
from greenroom.domain.designs import Constraint
from greenroom.domain.hearing import PointHeard
from greenroom.domain.rubrics import KeyPoint, Rubric
from greenroom.matching.clauses import Stretch, clauses, sentences
from greenroom.matching.embedding import Encoder
from greenroom.matching.evidence import Matrix, nearness
from greenroom.matching.gates import is_list
from greenroom.matching.lexicon import LEXICON
from greenroom.matching.normalise import normalise
from greenroom.matching.rubrics import ReadRubric, read_rubric
from greenroom.matching.statements import Statement

_COSINE_WEIGHS: Final = 0.8
_SORT_WEIGHS: Final = 0.25
"""What it adds that question and constraint are of one sort; less where several constraints are."""
_PLAINLY_FROM: Final = 0.5
_ASKED_FROM: Final = 0.35
_AHEAD_BY: Final = 0.08
"""A question asks for a fact that it is plainly near to, or near to and ahead of every other.

Chosen on 77 questions to two cases; tests/bank/test_queries_floor.py holds two others.
"""
_ASSUMED_FROM: Final = 0.42
_MOST_WORDS: Final = 40
"""A longer question asks several things, or none."""

_LISTED_WORDS: Final = 4

_AND_ALSO: Final = re.compile(
    r"\b(?:and|or)\b(?=,? (?:how|what|which|when|where|who|is|are|do|does|can|could|will|must)\b)"
)
"""Where a second question begins."""

_TENTATIVE: Final = re.compile(
    r"\b(?:assum\w+|suppos\w+|presum\w+|i would (?:first )?(?:ask|check|clarify|confirm|find out)"
    r"|i'd (?:first )?(?:ask|check|clarify|confirm|find out|want to know|need to know)"
    r"|to (?:be )?(?:clarif\w+|confirm\w*)|depends on|let's say|let us say|taking it that"
    r"|i take it|provided that|my guess is|i expect|open question|unless)\b|\?"
)
"""What marks a sentence as an assumption or a question, and not as a claim."""

_ALL_AT_ONCE: Final = re.compile(
    r"\b(?:anything else|something else|everything|all (?:the |of the )?(?:constraints|requirements"
    r"|details|facts|information)|(?:what|which) (?:are|other) (?:the |your )?(?:constraints"
    r"|requirements|details|facts)|any (?:other )?(?:constraints|requirements|details|information)"
    r"|what should i know|what else|more information|tell me (?:more|about it))\b"
)


def answer_query(
    question: str, constraints: Sequence[Constraint], encoder: Encoder | None
) -> Exchange:
    """What the interviewer says to a question.

    One question gets one fact. A list of words, two questions in one breath and a request for
    everything get none: asking the right thing is what is practised.

    Args:
        question: As it was asked.
        constraints: The facts of the case.
        encoder: The sentence encoder; None compares words alone.
    """
    plain = normalise(question).text
    parts = sentences(plain)
    words = len(Statement.of(plain).words)
    if not parts or not constraints:
        return Exchange(question=question, reply="yours_to_decide")
    listed = _is_list(Statement.of(plain))
    if words > _MOST_WORDS or listed or _ALL_AT_ONCE.search(plain):
        return Exchange(question=question, reply="one_at_a_time")
    pieces = [piece for part in parts for piece in (part, *clauses(plain, part))]
    pieces += [(found.start() + 3, len(plain)) for found in _AND_ALSO.finditer(plain)]
    pieces += [(0, found.start()) for found in _AND_ALSO.finditer(plain) if found.start()]
    near = _near(plain, [(0, len(plain)), *pieces], constraints, encoder)
    whole, *named = [_named(row) for row in near]
    several = {place for place in named if place is not None}
    if len(several) > 1:
        return Exchange(question=question, reply="one_at_a_time")
    place = next(iter(several), None) if whole is None else whole
    if place is None:
        return Exchange(question=question, reply="yours_to_decide")
    told = constraints[place]
    return Exchange(question=question, reply="told", constraint=told.id, says=told.says)


def _is_list(statement: Statement) -> bool:
    """Whether it names subjects without asking: a comma-less list has no small words at all."""
    bare = all(word.text not in LEXICON.stop_words for word in statement.words)
    return is_list(statement) or (bare and len(statement.words) >= _LISTED_WORDS)


def _named(row: NDArray[np.float64]) -> int | None:
    """The constraint that a stretch asks for, if it asks for one."""
    *_, second, best = (-1.0, *np.sort(row))
    ahead = best >= _ASKED_FROM and best - second >= _AHEAD_BY
    return int(row.argmax()) if ahead or best >= _PLAINLY_FROM else None


def assumed(
    text: str, constraints: Sequence[Constraint], encoder: Encoder | None
) -> tuple[PointHeard, ...]:
    """The constraints that an answer states as an assumption, or says it would ask about."""
    plain = normalise(text)
    places = [p for p in sentences(plain.text) if _TENTATIVE.search(plain.text[slice(*p)])]
    if not places or not constraints:
        return ()
    near = _near(plain.text, places, constraints, encoder)
    return tuple(
        PointHeard(
            id=constraint.id,
            state="heard",
            confidence=0.75,
            spans=(plain.span(*places[int(column.argmax())]),),
        )
        for constraint, column in zip(constraints, near.T, strict=True)
        if column.max() >= _ASSUMED_FROM
    )


def _near(
    text: str, places: Sequence[Stretch], constraints: Sequence[Constraint], encoder: Encoder | None
) -> Matrix:
    """How near each stretch comes to each constraint; shape (stretches, constraints)."""
    read = _read(tuple(constraints))
    statements = [Statement.of(text, *place) for place in places]
    found = nearness([text[a:b] for a, b in places], statements, read, encoder)
    table = found.overlap
    if found.cosine is not None:
        table = _COSINE_WEIGHS * found.cosine + (1 - _COSINE_WEIGHS) * found.overlap
    owners = np.array([wording.owner for wording in read.wordings])
    topical = np.stack([table[:, owners == n].max(axis=1) for n in range(len(constraints))], axis=1)
    asked = [_sorts(normalise(" ".join(constraint.asks)).text) for constraint in constraints]
    same = [[_same_sort(_sorts(text[a:b]), sorts, asked) for sorts in asked] for a, b in places]
    return topical + _SORT_WEIGHS * np.array(same)


def _same_sort(
    said: frozenset[str], sorts: frozenset[str], all_sorts: Sequence[frozenset[str]]
) -> float:
    """1 where both are of a sort that no other constraint is of, less the more others are."""
    shared = (1 / sum(sort in other for other in all_sorts) for sort in said & sorts)
    return max(shared, default=0.0)


def _sorts(text: str) -> frozenset[str]:
    """The sorts of question that the words of a text belong to.

    >>> sorted(_sorts("how fast must it answer, and where do the labels come from?"))
    ['labels', 'latency']
    """
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(text))


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    text = resources.files("greenroom.matching").joinpath("queries.toml").read_text("utf-8")
    read: dict[str, list[str]] = tomllib.loads(text)
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})")
        for name, words in read.items()
    }


def _read(constraints: tuple[Constraint, ...]) -> ReadRubric:
    """The constraints as a rubric: their facts are the points, ways of asking the wordings."""
    return read_rubric(
        Rubric(
            question="",
            key_points=tuple(KeyPoint(id=c.id, says=c.says, heard=c.asks) for c in constraints),
        )
    )

"""Graded answers to attack: the bank's own examples, and those of the sets that people graded."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from grading.sets import Answered, line_of, references
from greenroom.bank.shelf import FileBank
from greenroom.domain.items import RubricItem
from greenroom.domain.rubrics import Rubric
from greenroom.grading.rubric import grade
from greenroom.matching.matcher import Matcher
from greenroom.service.scoring import score_lines

BANK = Path(__file__).parents[2] / "bank"
RANK = {"full": 2, "partial": 1, "wrong": 0}
_MOST_OF_A_SET = 200


@dataclass(frozen=True, slots=True)
class Marked:
    """What a text was given."""

    score: float
    unsure: bool
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An answer with the verdict that people gave it, and how its question is graded."""

    key: str
    topic: str
    verdict: str
    text: str
    question: str
    points: tuple[str, ...]
    mark: Callable[[str], Marked]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the bank: its item, the follow-up (`a.b`, or nothing) and the rubric."""

    item: RubricItem
    part: str
    rubric: Rubric


def asked_in_bank() -> Iterator[Asked]:
    """Every question of the bank that a rubric grades, follow-ups included."""
    for item in FileBank([BANK]).items():
        if isinstance(item, RubricItem):
            yield Asked(item, "", item.rubric())
            for part in _parts(item.rubric()):
                yield Asked(item, part, item.rubric(part.replace(".", "/")))


def _parts(rubric: Rubric) -> Iterator[str]:
    for first in rubric.follow_ups:
        yield first.id
        yield from (f"{first.id}.{second.id}" for second in first.follow_ups)


@dataclass(frozen=True, slots=True)
class Example:
    """One example answer of the bank, and the verdict that it must earn."""

    key: str
    verdict: str
    text: str
    asked: Asked

    @property
    def rubric(self) -> Rubric:
        """What it is graded by."""
        return self.asked.rubric


def examples() -> Iterator[Example]:
    """Every example answer of the bank."""
    for asked in asked_in_bank():
        place = f"{asked.item.topic}/{asked.item.slug}"
        key = f"{place}@{asked.part}" if asked.part else place
        for verdict in RANK:
            for path in sorted((BANK / place / "answers" / verdict).glob("*.md")):
                if path.stem.partition("@")[2] == asked.part:
                    yield Example(key, verdict, path.read_text("utf-8"), asked)


def bank_cases(matcher: Matcher, wanted: Callable[[str, str], bool]) -> list[Case]:
    """The example answers of those items (topic, uid) of the bank that are wanted."""
    return [
        Case(
            key=example.key,
            topic=example.asked.item.topic,
            verdict=example.verdict,
            text=example.text.strip(),
            question=example.rubric.question,
            points=tuple(point.says for point in example.rubric.key_points),
            mark=partial(_mark_by_rubric, matcher, example.rubric),
        )
        for example in examples()
        if wanted(example.asked.item.topic, example.asked.item.uid)
    ]


def _mark_by_rubric(matcher: Matcher, rubric: Rubric, text: str) -> Marked:
    graded = grade(rubric, matcher.hear(text, rubric))
    states = tuple(point.state for point in graded.points())
    return Marked(graded.score, graded.verdict == "unsure", states)


def set_cases(graded: Answered, matcher: Matcher) -> list[Case]:
    """The answers of a set that people gave everything or nothing, at most 200 of each."""
    found = []
    for verdict, score in (("full", 1.0), ("wrong", 0.0)):
        chosen = [answer for answer in graded.answers if answer["score"] == score]
        if len(chosen) > _MOST_OF_A_SET:
            chosen = random.Random(0).sample(chosen, _MOST_OF_A_SET)
        for answer in chosen:
            question = graded.question(answer)
            key = str(answer["question_id"])
            says = tuple(question.get("key_points") or references(question)[:1])
            mark = partial(_mark_by_line, matcher, question)
            text = answer["answer"]
            found.append(Case(key, key, verdict, text, question["question"], says, mark))
    return found


def _mark_by_line(matcher: Matcher, question: dict[str, Any], text: str) -> Marked:
    told = next(score_lines([line_of(question, text)], matcher))
    if "error" in told:
        raise ValueError(f"{json.dumps(text)}: {told['error']}")
    states = tuple(point["state"] for point in told["points"])
    return Marked(told["score"], told["verdict"] == "unsure", states)

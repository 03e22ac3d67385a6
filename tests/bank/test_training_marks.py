"""Example answers marked by hand: every mark belongs to its answer, and the parts stay apart."""

import random
from collections import Counter
from pathlib import Path

import pytest

from greenroom.bank.shelf import FileBank
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.grading.rubric import grade
from training.examples import Split
from training.marks import from_marks, marked_answers

ROOT = Path(__file__).parents[2]
PARTS = ("train", "dev", "test")
LEAST_ANSWERS = 2_800


@pytest.fixture(scope="module")
def bank():
    return FileBank([ROOT / "bank"])


@pytest.fixture(scope="module")
def marked(bank):
    return {part: list(marked_answers(bank, Split(), part)) for part in PARTS}


@pytest.fixture(scope="module")
def examples(bank):
    split = Split()
    return {part: list(from_marks(bank, split, part, random.Random(0))) for part in PARTS}


def test_every_point_of_a_marked_answer_is_marked_and_every_quote_stands_in_it(marked):
    """A rubric or an answer that was changed leaves its marks behind: they are named here."""
    wrong = []
    for answer in (answer for part in PARTS for answer in marked[part]):
        place = f"{answer.item.topic}/{answer.item.slug} {answer.answer}"
        points = {point.id for point in answer.rubric.key_points}
        beliefs = {belief.id for belief in answer.rubric.misconceptions}
        if set(answer.points) != points or not set(answer.beliefs) <= beliefs:
            wrong.append(f"{place}: other points or beliefs")
        quoted = [mark.quotes for mark in answer.points.values()]
        quotes = [quote for quotes in (*quoted, *answer.beliefs.values()) for quote in quotes]
        wrong += [f"{place}: {quote[:40]}" for quote in quotes if quote not in answer.text]
        silent = [
            mark
            for mark in answer.points.values()
            if (mark.state == "missing") == bool(mark.quotes)
        ]
        wrong += [f"{place}: a mark and its quotes do not fit"] * len(silent)

    assert wrong == []


def test_each_answer_is_marked_once(marked):
    found = Counter((answer.item.uid, answer.answer) for part in PARTS for answer in marked[part])

    assert sum(found.values()) >= LEAST_ANSWERS
    assert [answer for answer, times in found.items() if times > 1] == []


def test_the_marks_grade_an_answer_as_its_folder_says(marked):
    """Two people who did not ask each other: who wrote the answer, and who marked it.

    Graded by its marks, a full answer passes and a wrong one does not, with few exceptions.
    """
    told = {"full": [], "wrong": []}
    for answer in (answer for part in PARTS for answer in marked[part]):
        folder = answer.answer.partition("/")[0]
        if folder in told:
            points = tuple(
                PointHeard(id=name, state=mark.state, confidence=1.0)
                for name, mark in answer.points.items()
            )
            heard = Hearing(gate="prose", points=points, grader="marks", grader_version="1")
            told[folder].append(grade(answer.rubric, heard).score)

    assert sum(score >= 0.6 for score in told["full"]) >= 0.98 * len(told["full"])
    assert sum(score < 0.6 for score in told["wrong"]) >= 0.98 * len(told["wrong"])


def test_nothing_that_is_learnt_from_marks_is_in_another_part(examples):
    """By topic, then by item, as for the written pairs."""
    split = Split()
    items = {part: {example.item for example in examples[part]} for part in PARTS}

    assert not items["train"] & (items["dev"] | items["test"])
    assert all(split.part(e.topic, e.item) == part for part in PARTS for e in examples[part])
    assert all(example.window.strip() and example.point for example in examples["train"])


def test_what_an_answer_leaves_out_stands_beside_what_it_says(examples):
    """Every label is learnt from stretches of real answers."""
    labels = Counter(example.allowed for example in examples["train"])

    for label in ("heard", "contradicted", "silent"):
        assert labels[(label,)] >= 1_000
    assert labels[("partly",)] >= 100

"""Grades, attempts, settings, errors and problems: the words and the numbers behind them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from greenroom.domain import errors
from greenroom.domain.answers import TextAnswer
from greenroom.domain.attempts import Attempt, SelfMark
from greenroom.domain.errors import GreenroomError, HouseError, LearnerError, NotANumber
from greenroom.domain.events import Answered
from greenroom.domain.grades import ClaimEvidence, Grade, OptionEvidence, PointEvidence, verdict_of
from greenroom.domain.problems import Problem
from greenroom.domain.reports import HouseFault, Judged, ProgramFault, RunReport
from greenroom.domain.settings import Settings

POINT = PointEvidence(
    id="bias", says="Bias is error.", tier="must", weight=1, state="heard", confidence=1
)
CLAIM = ClaimEvidence(misconception="belief", says="Bias is variance.", reply="No, it is not.")
OPTION = OptionEvidence(id="a", text="A", chosen=True, right=True)


def grade(score, verdict, **changes):
    return Grade(
        score=score,
        verdict=verdict,
        confidence=0.9,
        grader="fake",
        grader_version="1",
        rubric_hash="hash",
        **changes,
    )


def attempt(**changes):
    answered = Answered(
        ask_id="ask-00001",
        uid="expl01",
        kind="explain",
        item_hash="hash",
        skills=("bagging",),
        answer=TextAnswer(text="Because."),
    )
    given_at = datetime(2026, 1, 5, tzinfo=UTC)
    return Attempt.model_validate(
        {
            "attempt_id": "attempt-1",
            "at_utc": given_at,
            "utc_offset_minutes": 0,
            "answered": answered,
            "grade": grade(0.7, "partial"),
        }
        | changes
    )


@pytest.mark.parametrize(
    ("score", "verdict"),
    [
        (0, "wrong"),
        (0.3999, "wrong"),
        (0.4, "partial"),
        (0.7999, "partial"),
        (0.8, "full"),
        (1, "full"),
    ],
)
def test_a_verdict_changes_at_its_threshold(score, verdict):
    """Wrong below .4, partial below .8, full from there: the published lines."""
    assert verdict_of(score) == verdict


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_never_has_a_lower_verdict(one, two):
    """Verdicts are ordered as scores are."""
    order = ["wrong", "partial", "full"]
    low, high = sorted((one, two))

    assert order.index(verdict_of(low)) <= order.index(verdict_of(high))


def test_evidence_is_sorted_by_what_it_is_about():
    """Points and claims are told apart, in the order given."""
    given_grade = grade(0.7, "partial", evidence=(POINT, CLAIM, OPTION))

    assert given_grade.points() == (POINT,)
    assert given_grade.claims() == (CLAIM,)


@pytest.mark.parametrize(
    ("changes", "score"),
    [
        ({}, 0.7),
        ({"self_mark": SelfMark(score=0.0)}, 0.0),
        ({"grade": grade(0.7, "unsure")}, None),
        ({"grade": grade(0.7, "unsure"), "self_mark": SelfMark(score=0.3)}, 0.3),
        ({"undone": True}, None),
        ({"undone": True, "self_mark": SelfMark(score=1)}, None),
    ],
    ids=["grade", "own-mark-of-zero", "unsure", "unsure-and-marked", "undone", "undone-and-marked"],
)
def test_the_score_that_counts(changes, score):
    """The own mark before the grade, nothing for an unsure grade, nothing once undone."""
    assert attempt(**changes).score == score


@pytest.mark.parametrize("zone", ["", "UTC", "Asia/Kathmandu", "America/Argentina/Ushuaia"])
def test_a_zone_that_exists_is_taken(zone):
    """The empty name stands for the computer's zone."""
    assert Settings(time_zone=zone).time_zone == zone


@pytest.mark.parametrize(
    "zone",
    ["Mars/Olympus", "Europe", "../etc/passwd", "/etc/localtime", "a\0b", "x" * 4000, "GMT+25"],
)
def test_a_zone_that_does_not_exist_is_named(zone):
    """Folders, paths and rubbish are refused as a zone, and never read."""
    with pytest.raises(ValidationError, match="no time zone is called"):
        Settings(time_zone=zone)


@pytest.mark.parametrize(
    "bad",
    [
        {"desired_retention": 0.69},
        {"desired_retention": 0.98},
        {"desired_retention": float("nan")},
        {"day_starts_at_hour": 13},
        {"day_starts_at_hour": -1},
        {"day_starts_at_hour": 4.5},
        {"theme": "pink"},
    ],
)
def test_a_setting_out_of_bounds_is_refused(bad):
    """Bounds are checked where the value is made."""
    with pytest.raises(ValidationError):
        Settings(**bad)


def leaves(kind):
    below = kind.__subclasses__()
    return {kind}.union(*(leaves(sub) for sub in below))


ALL_ERRORS = sorted(
    leaves(GreenroomError) - {GreenroomError, LearnerError, HouseError}, key=lambda e: e.__name__
)


def test_every_error_has_a_code_of_its_own():
    """A code names one error, in small letters with hyphens."""
    codes = [error.code for error in ALL_ERRORS]

    assert len(codes) == len(set(codes))
    assert all(code == code.lower() and " " not in code for code in codes)
    assert {error.__module__ for error in ALL_ERRORS} == {errors.__name__}


@pytest.mark.parametrize("error", ALL_ERRORS, ids=lambda e: e.code)
def test_every_error_belongs_to_one_family(error):
    """The learner's or the house's, and the class says which."""
    assert issubclass(error, LearnerError) != issubclass(error, HouseError)


def test_an_error_names_the_thing_and_the_mend():
    """Words and mend are filled with what the error was given."""
    error = NotANumber(label="Mean", given="abc", wanted="a number", example="2.5")

    assert str(error) == "Mean: abc is not a number."
    assert error.how_to_mend == "Write for example 2.5."


def test_words_of_a_candidate_are_not_read_as_a_format():
    """Braces in what was typed are shown as they are."""
    assert "{0.__class__}" in str(NotANumber(label="x", given="{0.__class__}", wanted="a number"))


def test_a_problem_says_where_it_is_and_how_to_mend_it():
    """With a line where one is known, and without a mend where none is."""
    with_line = Problem(path="a.md", line=3, code="typo", says="Bad key.", mend="Remove it.")

    assert str(with_line) == "a.md:3: Bad key. Remove it. [typo]"
    assert str(Problem(path="a.md", code="typo", says="Bad key.")) == "a.md: Bad key. [typo]"


@pytest.mark.parametrize(
    ("sent", "wanted"),
    [
        ({"type": "house_fault", "reason": "no worker"}, HouseFault),
        ({"type": "program_fault", "limit": "memory", "reason": "512 MiB"}, ProgramFault),
        ({"type": "judged", "result": {"mean": [2.0, None]}, "cpu_seconds": 0}, Judged),
    ],
)
def test_a_run_ends_in_one_of_three_ways(sent, wanted):
    """What comes back from a worker says itself whose fault it is."""
    assert type(TypeAdapter(RunReport).validate_python(sent)) is wanted


@pytest.mark.parametrize(
    "sent",
    [
        {"type": "accepted", "reason": ""},
        {"type": "program_fault", "limit": "patience", "reason": ""},
        {"type": "judged", "result": None, "cpu_seconds": -1},
        {"type": "judged", "result": {1, 2}, "cpu_seconds": 1},
    ],
    ids=["unknown-way", "unknown-limit", "negative-time", "no-plain-data"],
)
def test_a_report_of_another_form_is_refused(sent):
    """A worker cannot report what nobody can read."""
    with pytest.raises(ValidationError):
        TypeAdapter(RunReport).validate_python(sent)

"""How well questions to the interviewer are understood: a floor, on cases held out for it."""

import tomllib
from pathlib import Path

import pytest

from greenroom.assets.folders import models_folder
from greenroom.domain.designs import Constraint
from greenroom.matching.matcher import Matcher

MODEL = models_folder() / "all-minilm-l6-v2"
CASES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))["case"]
OTHER = {"yours_to_decide": "decide", "one_at_a_time": "one"}


def replies(matcher):
    """What each question wanted, and what it got."""
    for case in CASES:
        facts = tuple(Constraint.model_validate(entry) for entry in case["constraint"])
        for wants, questions in case["questions"].items():
            for question in questions:
                found = matcher.answer_query(question, facts)
                yield wants, found.constraint or OTHER[found.reply], question


@pytest.fixture(scope="module")
def with_model():
    if not MODEL.exists():
        pytest.skip("the language model is not here")
    return [*replies(Matcher(MODEL))]


@pytest.mark.model
def test_most_questions_get_the_reply_they_want(with_model):
    """
    61 questions to two cases that no threshold was chosen on: 48 were right when it was measured.
    """
    assert len(with_model) == 61
    assert sum(wants == got for wants, got, _ in with_model) >= 46


@pytest.mark.model
def test_a_fact_is_seldom_told_to_a_question_for_another(with_model):
    """
    Not being understood costs a second try; being told what was not asked gives the case away.
    """
    told = [(w, got, q) for w, got, q in with_model if got not in (w, "decide", "one")]
    assert len(told) <= 3, told


@pytest.mark.model
def test_a_question_for_no_fact_is_told_none(with_model):
    """
    Asking which model to take is no way to the facts.
    """
    assert [q for wants, got, q in with_model if wants in ("decide", "one") and got != wants] == []


def test_without_the_model_little_is_understood_and_less_is_given_away():
    """
    Words in common alone miss most questions, which the notice about the model says.
    """
    found = [*replies(Matcher(None))]
    told = [(w, got, q) for w, got, q in found if got not in (w, "decide", "one")]
    assert len(told) <= 5, told

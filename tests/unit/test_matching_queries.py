"""Questions to the interviewer, compared by words alone; the floor with the model is in bank/."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.designs import Constraint
from greenroom.matching.queries import answer_query, assumed

FACTS = (
    Constraint(
        id="label-delay",
        asks=("How long does it take until the labels arrive?", "When do we know the outcome?"),
        says="Chargebacks arrive 30 to 90 days after the payment.",
        matters=True,
    ),
    Constraint(
        id="latency",
        asks=("How fast must the answer be?", "Is there a latency budget?"),
        says="The checkout waits 80 milliseconds.",
        matters=True,
    ),
    Constraint(
        id="languages",
        asks=("Which languages do the customers write in?", "Is it only English?"),
        says="Everything is in English.",
        matters=False,
    ),
)


def reply(question):
    return answer_query(question, FACTS, None)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How long until the labels arrive?", "label-delay"),
        ("Is there a latency budget for this?", "latency"),
        ("what languages do customers write in", "languages"),
    ],
)
def test_a_question_for_a_fact_is_told_it(question, fact):
    """Whether it matters or not: only the grade makes the difference."""
    found = reply(question)
    assert (found.reply, found.constraint) == ("told", fact)
    assert found.says == next(entry.says for entry in FACTS if entry.id == fact)


@pytest.mark.parametrize(
    "question", ["Should I use a neural network?", "What colour is the button?", "?", "hm"]
)
def test_a_question_for_no_fact_is_the_candidates_own_to_decide(question):
    """Nothing is made up, and nothing is given away."""
    found = reply(question)
    assert (found.reply, found.constraint, found.says) == ("yours_to_decide", None, "")


@pytest.mark.parametrize(
    "question",
    [
        "How fast must it be, and when do the labels arrive?",
        "How fast must the answer be? When do we know the outcome?",
        "latency, labels, languages, delay, cost",
        "latency labels languages delay budget",
        "What are all the constraints?",
        "Is there anything else I should know?",
        "Tell me everything about the labels.",
        "How fast must it be " + "and so on " * 20 + "?",
    ],
)
def test_fishing_catches_nothing(question):
    """A list of words or a wish for everything is not the skill that is practised."""
    found = reply(question)
    assert (found.reply, found.constraint) == ("one_at_a_time", None)


@given(st.text(max_size=120))
def test_any_question_gets_one_of_three_replies(text):
    """And a fact only ever with its own words."""
    found = reply(text)
    assert found.question == text
    assert (found.reply == "told") == (found.constraint is not None) == bool(found.says)


def test_a_case_without_facts_tells_none():
    """A choice may leave the constraints out."""
    assert answer_query("How fast must it be?", (), None).reply == "yours_to_decide"
    assert assumed("I assume that labels arrive late.", (), None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I assume that the labels arrive after some weeks.",
        "I would first ask how long it takes until the labels arrive.",
        "Train on old data, since - how long does it take until the labels arrive?",
    ],
)
def test_an_assumption_counts_where_it_is_marked_as_one(text):
    """With the words that it rests on."""
    (found,) = assumed(text, FACTS, None)
    assert (found.id, found.state) == ("label-delay", "heard")
    assert "labels arrive" in text[found.spans[0].start : found.spans[0].end]


def test_a_plain_claim_assumes_nothing():
    """Mentioning the labels is not asking about them."""
    assert assumed("The labels arrive in a table, and I train on them.", FACTS, None) == ()

"""The grade of a design: asking earns its share, and never more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.thresholds import CLARIFY_SHARE
from greenroom.grading.design import grade, signals
from greenroom.testing import choice_item, design_item

STATES = st.sampled_from(["heard", "partly", "missing", "contradicted"])
FACTS = ("label-delay", "latency")


def hearing(gate="prose", confidence=1.0, **states):
    names = {name.replace("_", "-"): state for name, state in states.items()}
    points = (PointHeard(id=i, state=s, confidence=confidence) for i, s in names.items())
    return Hearing(gate=gate, points=tuple(points), grader="test", grader_version="1")


ALL = hearing(losses="heard", recall="heard", switch="heard")


def graded(heard=ALL, told=(), assumed=(), item=None):
    item = item or design_item()
    taken = [PointHeard(id=name, state="heard", confidence=1.0) for name in assumed]
    return grade(item.rubric(), heard, constraints=item.mattering(), told=told, assumed=taken)


def test_asking_earns_its_share_of_the_mark():
    """With every point made, what is missing is exactly what was not asked for."""
    assert graded(told=FACTS).score == 1
    assert graded(told=FACTS[:1]).score == pytest.approx(1 - CLARIFY_SHARE / 2, abs=1e-4)
    assert graded().score == pytest.approx(1 - CLARIFY_SHARE, abs=1e-4)


def test_an_assumption_counts_as_asking():
    """Somebody who states what they take for granted has seen the question."""
    assert graded(assumed=FACTS).score == graded(told=FACTS).score
    assert graded(told=FACTS, assumed=FACTS).score == 1


def test_a_fact_that_does_not_matter_earns_nothing():
    """Asking for everything is no skill."""
    assert graded(told=("cloud",)).score == graded().score


@given(st.fixed_dictionaries(dict.fromkeys(("losses", "recall", "switch"), STATES)), st.data())
def test_one_more_question_never_lowers_the_score(states, data):
    """Whatever was heard of the rest."""
    told = data.draw(st.lists(st.sampled_from(FACTS), unique=True, max_size=1))
    more = {*told, data.draw(st.sampled_from(FACTS))}
    assert graded(hearing(**states), told=more).score >= graded(hearing(**states), told=told).score


@given(st.lists(st.sampled_from(FACTS), unique=True))
def test_questions_without_a_design_earn_nothing(told):
    """The talk prepares the answer and is none."""
    assert graded(hearing("empty"), told=told).score == 0
    assert graded(hearing("keywords"), told=told).score <= 0.3


def test_all_musts_missing_cannot_be_made_up_by_asking():
    """Caps hold here as they do for any rubric."""
    assert (
        graded(hearing(losses="missing", recall="missing", switch="heard"), told=FACTS).score < 0.4
    )


def test_what_was_not_asked_is_said_as_a_question():
    """The candidate reads what to ask the next time."""
    assert "You could have asked: How fast must it be?" in graded(told=FACTS[:1]).feedback


def test_a_case_without_facts_has_no_share_for_asking():
    """A choice may leave the constraints out."""
    item = choice_item()
    heard = hearing(latency_met="heard", calibrated="heard")
    found = grade(item.rubric_for("trees"), heard, constraints=(), told=(), assumed=())
    assert found.score == 1
    assert {seen.signal for seen in signals(found.points())} == {"serving", "model"}


@pytest.mark.parametrize(
    ("states", "levels"),
    [
        ({"losses": "heard", "recall": "partly"}, ["strong", "some", "not observed"]),
        ({"losses": "missing", "recall": "contradicted"}, ["not observed"] * 3),
    ],
)
def test_a_signal_has_a_level(states, levels):
    """What nobody heard is not observed, whatever the reason."""
    found = signals(graded(hearing(**states, switch="missing")).points())
    assert [seen.level for seen in found if seen.signal != "clarify"] == levels


def test_signals_stand_in_their_own_order_with_every_point():
    """Nothing of the grade is left out of the groups."""
    points = graded(told=FACTS[:1]).points()
    found = signals(points)
    assert [seen.signal for seen in found] == ["clarify", "goal", "metric", "rollback"]
    assert sorted(p.id for seen in found for p in seen.points) == sorted(p.id for p in points)
    assert found[0].level == "some"

"""The talk before a design, the design itself, stories and drills, as the coach takes them."""

from __future__ import annotations

import pytest

from greenroom.domain.answers import ChoiceAnswer, DesignAnswer, TextAnswer
from greenroom.domain.errors import (
    AnswerRefused,
    AnswerTooLong,
    ConflictingAttempt,
    QueryRefused,
)
from greenroom.domain.events import Answered, Clarified
from greenroom.domain.grades import JargonEvidence
from greenroom.domain.thresholds import QUERIES_MOST, QUERY_MAX_CHARACTERS
from greenroom.service.designs import read_design
from greenroom.service.desk import Wish
from greenroom.service.grading import Examiners, grade_answer
from greenroom.testing import (
    FakeHearer,
    behave_item,
    choice_item,
    design_item,
    explain_item,
)

POINTS = "losses recall switch"


@pytest.fixture
def house(new_house):
    return new_house(design_item(), choice_item(), behave_item(), explain_item())


@pytest.fixture
def coach(house):
    return house.coach()


def told(question):
    return [exchange.constraint for exchange in question.exchanges]


def test_what_was_asked_is_recorded_at_once_and_graded_with_the_answer(house, coach):
    """A closed window loses nothing, and the grade needs the answer alone."""
    question = coach.ask(uid="desi01")
    coach.ask_interviewer(question.ask_id, "  label-delay,\n please? ")
    coach.ask_interviewer(question.ask_id, "which colour?")
    assert told(house.coach().question(question.ask_id)) == ["label-delay", None]

    outcome = coach.submit(question.ask_id, DesignAnswer(text=POINTS))

    answer = outcome.attempt.answered.answer
    assert [e.question for e in answer.asked] == ["label-delay, please?", "which colour?"]
    assert answer.asked[0].says == "After 60 days, or later."
    states = {p.id: p.state for p in outcome.attempt.grade.points()}
    assert (states["label-delay"], states["latency"]) == ("heard", "missing")
    assert len(house.events(Clarified)) == 2


def test_the_same_question_twice_is_asked_once(house, coach):
    """A double click on the button adds nothing."""
    ask_id = coach.ask(uid="desi01").ask_id
    first = coach.ask_interviewer(ask_id, "latency?")
    assert coach.ask_interviewer(ask_id, "latency?") == first
    assert len(house.events(Clarified)) == 1


def test_a_retry_of_a_design_gets_the_first_result(coach):
    """What was asked before belongs to the answer, whoever sends it again."""
    ask_id = coach.ask(uid="desi01").ask_id
    coach.ask_interviewer(ask_id, "latency?")
    first = coach.submit(ask_id, DesignAnswer(text=POINTS))
    again = coach.submit(ask_id, DesignAnswer(text=POINTS))
    assert again.attempt.attempt_id == first.attempt.attempt_id
    with pytest.raises(ConflictingAttempt):
        coach.submit(ask_id, DesignAnswer(text="other words"))


def test_after_the_answer_the_interviewer_is_gone(coach):
    """Nobody asks after the grade what they should have asked before."""
    ask_id = coach.ask(uid="desi01").ask_id
    coach.submit(ask_id, DesignAnswer(text=POINTS))
    with pytest.raises(ConflictingAttempt):
        coach.ask_interviewer(ask_id, "latency?")


@pytest.mark.parametrize(
    ("uid", "query", "says"),
    [
        ("expl01", "latency?", "only a design"),
        ("desi01", "  ", "empty"),
        ("desi01", "w" * (QUERY_MAX_CHARACTERS + 1), "501 characters"),
        ("desi01", "la\x00tency", "cannot be shown"),
        ("desi01", "la\ud800tency", "cannot be shown"),
    ],
)
def test_a_question_that_cannot_be_kept_is_refused_by_name(house, coach, uid, query, says):
    """And nothing is recorded."""
    with pytest.raises(QueryRefused, match=says):
        coach.ask_interviewer(coach.ask(uid=uid).ask_id, query)
    assert house.events(Clarified) == []


def test_the_interviewer_has_patience_for_so_many_questions(coach):
    """Trying every word is no way to the facts."""
    ask_id = coach.ask(uid="desi01").ask_id
    for number in range(QUERIES_MOST):
        coach.ask_interviewer(ask_id, f"question {number}?")
    with pytest.raises(QueryRefused, match="that is the most"):
        coach.ask_interviewer(ask_id, "latency?")


def test_a_file_holds_the_talk_the_choice_and_the_text(coach):
    """What is recorded is the file as it was, so that spans fit."""
    text = "? label-delay?\n? latency?\n\n## Goal\nlosses recall switch"
    outcome = coach.submit(coach.ask(uid="desi01").ask_id, TextAnswer(text=text))
    assert outcome.attempt.answered.answer.text == text
    assert outcome.attempt.grade.verdict == "full"
    assert {p.state for p in outcome.attempt.grade.points()} == {"heard"}
    span = next(p for p in outcome.attempt.grade.points() if p.id == "losses").spans[0]
    assert text[span.start : span.end] == "losses"


def test_words_of_a_question_make_no_point():
    """Asking about recall is not deciding for it."""
    answer = read_design(design_item(), "? recall?\nlosses", FakeHearer())
    grade = grade_answer(design_item(), answer, Examiners(FakeHearer()))
    assert {p.id for p in grade.points() if p.state == "heard"} == {"losses"}


def test_an_assumption_counts_as_asking(coach):
    """A design that says what it takes for granted has seen the question."""
    text = f"{POINTS} I assume latency is short."
    grade = coach.submit(coach.ask(uid="desi01").ask_id, DesignAnswer(text=text)).attempt.grade
    assert {p.id: p.state for p in grade.points()}["latency"] == "heard"


def test_a_choice_is_graded_by_its_own_points(coach):
    """The same words earn by the option they justify."""
    text = "latency-met calibrated"
    grades = {}
    for option in ("trees", "linear"):
        ask_id = coach.ask(uid="just01").ask_id
        answer = DesignAnswer(text=text, option=option)
        grades[option] = coach.submit(ask_id, answer).attempt.grade
    assert grades["trees"].verdict == "full"
    assert {p.id for p in grades["linear"].points()} == {"latency-met", "too-simple"}
    assert grades["linear"].score < grades["trees"].score


@pytest.mark.parametrize(
    "answer",
    [
        DesignAnswer(text="latency-met"),
        DesignAnswer(text="latency-met", option="elsewhere"),
        TextAnswer(text="latency-met"),
        TextAnswer(text="Choice: elsewhere\n\nlatency-met"),
        ChoiceAnswer(chosen=("trees",)),
    ],
)
def test_reasons_without_a_choice_are_sent_back(house, coach, answer):
    """A candidate who forgot to choose does not lose the attempt."""
    with pytest.raises(AnswerRefused):
        coach.submit(coach.ask(uid="just01").ask_id, answer)
    assert house.events(Answered) == []


def test_giving_up_needs_no_choice(coach):
    """An empty answer shows a good one."""
    outcome = coach.submit(coach.ask(uid="just01").ask_id, DesignAnswer(text=""))
    assert outcome.attempt.grade.score == 0


def test_the_constraint_flips_after_every_answer(coach):
    """A follow-up that is always asked comes before the others, and is answered in prose."""
    answer = DesignAnswer(text="latency-met calibrated", option="trees")
    outcome = coach.submit(coach.ask(uid="just01").ask_id, answer)
    assert outcome.follow_up.id == "flip"
    question = coach.ask_follow_up(outcome.attempt.attempt_id)
    assert question.exchanges == ()
    with pytest.raises(AnswerRefused):
        coach.submit(question.ask_id, DesignAnswer(text="threshold"))
    with pytest.raises(QueryRefused):
        coach.ask_interviewer(question.ask_id, "latency?")
    assert coach.submit(question.ask_id, TextAnswer(text="threshold")).attempt.grade.score > 0.9


def test_a_design_that_is_endless_or_no_text_is_refused(coach):
    """The bounds of free text hold for it too."""
    with pytest.raises(AnswerTooLong):
        coach.submit(coach.ask(uid="desi01").ask_id, DesignAnswer(text="w" * 20_001))
    with pytest.raises(AnswerRefused, match="not Unicode"):
        coach.submit(coach.ask(uid="desi01").ask_id, DesignAnswer(text="\ud800"))


def test_a_story_is_graded_by_its_parts(coach):
    """The reader of stories decides on parts, the hearer on the rest."""
    whole = "I headline action result figures my-fault"
    first = coach.submit(coach.ask(uid="beha01").ask_id, TextAnswer(text=whole)).attempt.grade
    assert first.verdict == "full"
    without = whole.replace(" result", "")
    second = coach.submit(coach.ask(uid="beha01").ask_id, TextAnswer(text=without)).attempt.grade
    assert second.score < first.score
    assert second.verdict != "full"


def test_unexplained_terms_cost_a_little_and_are_named(new_house):
    """The points that were made stay made."""
    coach = new_house(explain_item(audience="executive", jargon=("p-value",))).coach()
    plain, loaded = (
        coach.submit(coach.ask(uid="expl01").ask_id, TextAnswer(text=text)).attempt.grade
        for text in ("bias and variance", "bias and variance and p-value")
    )
    assert loaded.score == pytest.approx(plain.score * 0.95, abs=1e-4)
    assert [e.term for e in loaded.evidence if isinstance(e, JargonEvidence)] == ["p-value"]
    assert "“p-value”" in loaded.feedback[-1]
    assert [p.state for p in loaded.points()] == [p.state for p in plain.points()]


def test_a_question_can_be_wished_for_by_role_and_round(coach):
    """The plan then leaves the others out, the open question too."""
    coach.ask(uid="expl01")
    found = coach.next_questions(10, wish=Wish(in_round="behavioural"))
    assert [suggestion.item.uid for suggestion in found] == ["beha01"]
    assert coach.ask(wish=Wish(in_round="behavioural")).item.uid == "beha01"
    assert coach.next_questions(10, wish=Wish(role="mlops", in_round="coding")) == ()


def test_marking_a_design_counts_what_was_asked_too(coach):
    """The candidate may mark every point of the grade, those of asking among them."""
    outcome = coach.submit(coach.ask(uid="desi01").ask_id, DesignAnswer(text=POINTS))
    marked = coach.self_mark(
        outcome.attempt.attempt_id, points={"label-delay": "heard", "latency": "heard"}
    )
    assert marked.attempt.self_mark.score == pytest.approx(1)

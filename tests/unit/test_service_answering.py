"""Answering: graded once, kept whole, remembered, and followed up."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from greenroom.domain.answers import ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import (
    AnswerTooLong,
    ConflictingAttempt,
    DiskFull,
    NoFollowUp,
    NotANumber,
)
from greenroom.domain.events import Answered, Graded
from greenroom.domain.hearing import ClaimHeard, Hearing, PointHeard
from greenroom.domain.rubrics import FollowUp, KeyPoint, When
from greenroom.service.coach import Coach
from greenroom.service.grading import Examiners
from greenroom.testing import (
    FakeDrawer,
    FakeHearer,
    compute_item,
    explain_item,
)

FULL = TextAnswer(text="bias and variance")
HALF = TextAnswer(text="bias")
NOTHING = TextAnswer(text="no idea, sorry")


class ScriptedHearer:
    """Hears what it was told to, with the confidence it was told."""

    def __init__(self, *, confidence=0.9, claims=(), **states):
        self.confidence, self.claims, self.states = confidence, claims, states

    def hear(self, answer, rubric):
        return Hearing(
            gate="prose",
            points=tuple(
                PointHeard(
                    id=p.id, state=self.states.get(p.id, "missing"), confidence=self.confidence
                )
                for p in rubric.key_points
            ),
            claims=tuple(ClaimHeard(misconception=c, confidence=0.9) for c in self.claims),
            grader="scripted",
            grader_version="1",
        )

    def status(self):
        return None


class RacingHearer(FakeHearer):
    """While it listens, somebody else does something."""

    def __init__(self, meanwhile):
        self.meanwhile = meanwhile

    def hear(self, answer, rubric):
        self.meanwhile()
        return super().hear(answer, rubric)


def give(coach, uid, answer):
    return coach.submit(coach.ask(uid=uid).ask_id, answer)


def test_an_answer_is_kept_with_all_that_was_measured(house):
    """What was given, verbatim, and the circumstances; grade and answer are two events."""
    coach = house.coach()
    question = coach.ask(uid="expl01")

    outcome = coach.submit(question.ask_id, FULL, seconds=0, confidence=0, hints=2)

    answered = outcome.attempt.answered
    assert (answered.answer, answered.seconds, answered.confidence) == (FULL, 0, 0)
    assert (answered.hints, answered.mode, answered.skills) == (
        2, "practice", ("bias-variance-tradeoff",),
    )  # fmt: skip
    assert [type(e.body) for e in house.events()[-2:]] == [Answered, Graded]
    assert outcome.model_answer == question.item.model_answer
    assert coach.question(question.ask_id).answered_by == outcome.attempt.attempt_id


def test_the_same_answer_twice_counts_once(house):
    """A retry gets the first result, and memory moves once."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    first = coach.submit(question.ask_id, HALF, seconds=10)
    house.clock.pass_time(minutes=1)

    again = coach.submit(question.ask_id, HALF, seconds=70)

    assert again == first
    assert len(house.events(Answered)) == len(house.events(Graded)) == 1
    assert house.cards()["bias-variance-tradeoff", "explain"].reviews == 1


def test_another_answer_to_an_answered_question_is_a_conflict(house):
    """The first answer stands, and the error names it."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    first = coach.submit(question.ask_id, HALF)

    with pytest.raises(ConflictingAttempt) as conflict:
        coach.submit(question.ask_id, FULL)

    assert conflict.value.things["attempt_id"] == first.attempt.attempt_id
    assert coach.outcome(first.attempt.attempt_id) == first


def test_numbers_in_another_order_are_the_same_answer(new_house):
    """A form that sends its fields in another order is a retry."""
    fields = ({"id": "mean", "label": "Mean"}, {"id": "sum", "label": "Sum"})
    coach = new_house(compute_item(answers=fields)).coach()
    question = coach.ask(uid="comp01")
    first = coach.submit(question.ask_id, NumbersAnswer(fields={"mean": "1", "sum": "2"}))

    again = coach.submit(question.ask_id, NumbersAnswer(fields={"sum": "2", "mean": "1"}))

    assert again == first


@pytest.mark.parametrize("same", [True, False])
def test_two_tabs_at_the_same_moment_count_once(house, same):
    """Both looked and saw it open: the second gets the first's result, or the conflict."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    late = house.coach(hearer=RacingHearer(lambda: coach.submit(question.ask_id, HALF)))

    if same:
        outcome = late.submit(question.ask_id, HALF)
        assert outcome.attempt.attempt_id == coach.question(question.ask_id).answered_by
    else:
        with pytest.raises(ConflictingAttempt):
            late.submit(question.ask_id, FULL)
    assert len(house.events(Answered)) == len(house.events(Graded)) == 1


def test_a_conflict_that_is_none_of_the_questions_stays_loud(house):
    """Where the store refuses and no answer is there, the refusal is passed on."""
    coach = house.coach()
    question = coach.ask(uid="expl01")

    class Refusing:
        reading = house.store.reading

        @contextmanager
        def writing(self):
            raise ConflictingAttempt(attempt_id="other")
            yield

    house.store = Refusing()
    with pytest.raises(ConflictingAttempt):
        house.coach().submit(question.ask_id, FULL)


@pytest.mark.parametrize(
    ("uid", "answer", "error"),
    [
        ("expl01", TextAnswer(text="a" * 30_000), AnswerTooLong),
        ("comp01", NumbersAnswer(fields={"mean": "abc"}), NotANumber),
    ],
)
def test_an_answer_that_cannot_be_graded_leaves_the_question_open(house, uid, answer, error):
    """Nothing is recorded, and a better answer to the same question counts."""
    coach = house.coach()
    question = coach.ask(uid=uid)

    with pytest.raises(error):
        coach.submit(question.ask_id, answer)

    assert house.events(Answered) == []
    assert coach.ask().ask_id == question.ask_id


def test_a_disk_that_fills_up_between_answer_and_grade_leaves_neither(house):
    """Answer and grade are written together or not at all, and the question stays open."""
    coach = house.coach()
    question = coach.ask(uid="expl01")

    class Filling:
        reading = house.store.reading

        @contextmanager
        def writing(self):
            with house.store.writing() as unit:
                append = unit.events.append
                unit.events.append = lambda event: full(event, append)
                yield unit

    def full(event, append):
        if isinstance(event.body, Graded):
            raise DiskFull(path="greenroom.db")
        return append(event)

    there = Coach(
        store=Filling(),
        bank=house.bank,
        drawer=FakeDrawer(),
        examiners=Examiners(FakeHearer()),
        clock=house.clock,
    )
    with pytest.raises(DiskFull):
        there.submit(question.ask_id, FULL)

    assert house.events(Answered) == []
    assert coach.submit(question.ask_id, FULL).attempt.score > 0.8


def test_a_draft_goes_when_the_answer_comes(house):
    """The words are in the log, so an undone question starts empty."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    coach.save_draft(question.ask_id, "Bias is")
    coach.submit(question.ask_id, FULL)

    assert coach.question(question.ask_id).draft is None


def test_every_skill_of_an_item_is_remembered_in_its_kind(new_house):
    """One answer moves a card for each of its skills, and none of another kind."""
    house = new_house(explain_item(skills=("bias-variance-tradeoff", "diagnose-fit")))
    give(house.coach(), "expl01", FULL)

    assert set(house.cards()) == {
        ("bias-variance-tradeoff", "explain"),
        ("diagnose-fit", "explain"),
    }


def test_the_due_times_shown_are_those_that_come_true(house):
    """Marking oneself with a rating makes the card due when the button said."""
    coach = house.coach()
    give(coach, "expl01", FULL)
    house.clock.pass_time(days=2)
    outcome = give(coach, "expl01", HALF)

    for rating, due_at in outcome.next_due.items():
        coach.self_mark(outcome.attempt.attempt_id, rating=rating)
        assert house.cards()["bias-variance-tradeoff", "explain"].due_at == due_at


def test_what_was_answered_well_is_due_later_and_then_asked_again(house):
    """Ask, answer, ask something else, and in time the same again with its reason."""
    coach = house.coach()
    for uid, answer in (
        ("expl01", FULL),
        ("choo01", ChoiceAnswer(chosen=("bias",))),
        ("comp01", NumbersAnswer(fields={"mean": "1000"})),
    ):
        give(coach, uid, answer)
    assert {s.pick.reason for s in coach.next_questions(3)} == {"ahead"}

    house.clock.pass_time(minutes=10)
    due = coach.next_questions(2)
    assert {s.item.uid for s in due} == {"choo01", "comp01"}
    assert {s.pick.reason for s in due} == {"due"}

    house.clock.pass_time(days=60)
    assert [s.pick.reason for s in coach.next_questions(3)] == ["due"] * 3


def test_follow_ups_go_two_deep_and_end(house):
    """Each answer leads on from its own rubric, and the last one leads nowhere."""
    coach = house.coach()
    first = give(coach, "expl01", HALF)
    assert (first.follow_up.id, first.follow_up_part) == ("diagnose", "diagnose")

    second = coach.submit(coach.ask_follow_up(first.attempt.attempt_id).ask_id, NOTHING)
    assert second.follow_up_part == "diagnose/more-data"
    assert second.model_answer.startswith("High training error")

    question = coach.ask_follow_up(second.attempt.attempt_id)
    assert question.prompt.startswith("What does more data")
    third = coach.submit(question.ask_id, TextAnswer(text="Then variance-falls, of course."))
    assert third.attempt.score > 0.8
    assert (third.follow_up, third.follow_up_part) == (None, "")
    with pytest.raises(NoFollowUp):
        coach.ask_follow_up(third.attempt.attempt_id)


def test_the_same_follow_up_is_put_once(house):
    """Asking again, or in another tab, gives the same question."""
    coach = house.coach()
    attempt_id = give(coach, "expl01", HALF).attempt.attempt_id

    one, two = coach.ask_follow_up(attempt_id), coach.ask_follow_up(attempt_id)

    assert one == two
    assert (one.asked.after, one.asked.mode) == (attempt_id, "practice")


def test_no_follow_up_after_an_answer_that_fires_none(house):
    """A full answer to this item, and a choice, lead to no further question."""
    coach = house.coach()
    for uid, answer in (("expl01", FULL), ("choo01", ChoiceAnswer(chosen=("bias",)))):
        outcome = give(coach, uid, answer)
        assert outcome.follow_up is None
        with pytest.raises(NoFollowUp, match=outcome.attempt.attempt_id):
            coach.ask_follow_up(outcome.attempt.attempt_id)


def test_a_wrong_claim_is_asked_about_first(new_house):
    """Heard, missed and made at once: the misconception is probed."""

    def follow_up(name, **when):
        point = KeyPoint(id="rest", says="The rest of the answer.")
        return FollowUp(
            id=name, when=When(**when), ask="And then what?", answer="That and this.",
            key_points=(point,),
        )  # fmt: skip

    item = explain_item(
        follow_ups=(
            follow_up("on-claimed", claimed="bias"),
            follow_up("on-missed", missed="variance"),
            follow_up("on-heard", heard="bias-is-variance"),
        )
    )
    hearer = ScriptedHearer(bias="heard", claims=["bias-is-variance"])

    outcome = give(new_house(item, hearer=hearer).coach(), "expl01", FULL)

    assert outcome.follow_up.id == "on-heard"
    assert [c.misconception for c in outcome.attempt.grade.claims()] == ["bias-is-variance"]


def test_a_follow_up_moves_no_memory_and_is_not_the_open_question(house):
    """It belongs to its question: the card has one review, and the plan goes on."""
    coach = house.coach()
    first = give(coach, "expl01", HALF)
    card = house.cards()
    question = coach.ask_follow_up(first.attempt.attempt_id)

    assert coach.ask().ask_id != question.ask_id
    coach.submit(question.ask_id, NOTHING)
    assert house.cards() == card

"""Marking oneself, appealing, undoing and looking back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from greenroom.domain.answers import ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import (
    NothingToUndo,
    PointNotFound,
)
from greenroom.domain.events import Answered, Appealed, SelfMarked, Suspended
from greenroom.domain.hearing import ClaimHeard, Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint
from greenroom.testing import explain_item, formula_item

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


def give(coach, uid, answer):
    return coach.submit(coach.ask(uid=uid).ask_id, answer)


def test_an_unsure_grade_moves_no_memory_until_it_is_marked(house):
    """Nothing is invented: no score, no card, and the item is still to be learnt."""
    coach = house.coach(hearer=ScriptedHearer(confidence=0.2, bias="heard"))
    outcome = give(coach, "expl01", FULL)
    assert outcome.attempt.grade.verdict == "unsure"
    assert outcome.attempt.score is None
    assert house.cards() == {}
    house.clock.pass_time(days=1)
    assert "expl01" in {s.item.uid for s in coach.next_questions(9)}

    marked = coach.self_mark(outcome.attempt.attempt_id, rating="good")

    assert marked.attempt.score == 0.85
    assert house.cards()["bias-variance-tradeoff", "explain"].reviewed_at == outcome.attempt.at_utc


FORMULA = NumbersAnswer(fields={"slope": "2x + 10^20 - 10^20"})


def test_an_undecided_formula_moves_nothing_until_it_is_marked(new_house):
    """What nobody could tell counts neither way; the candidate's own word counts, and is undone."""
    house = new_house(formula_item())
    coach = house.coach()
    outcome = give(coach, "form01", FORMULA)
    assert (outcome.attempt.grade.verdict, outcome.attempt.score) == ("unsure", None)
    assert house.cards() == {}

    marked = coach.self_mark(outcome.attempt.attempt_id, rating="good")

    assert (marked.attempt.score, len(house.cards())) == (0.85, 1)
    coach.undo()
    assert house.cards() == {}


def test_a_formula_that_is_decided_moves_memory(new_house):
    """Right and wrong ones count as every number does."""
    for typed, score in (("x + x", 1), ("x", 0)):
        house = new_house(formula_item())
        outcome = give(house.coach(), "form01", NumbersAnswer(fields={"slope": typed}))
        assert outcome.attempt.score == score
        assert len(house.cards()) == 1


WEIGHTED = explain_item(
    key_points=(
        KeyPoint(id="bias", says="Bias is systematic error.", weight=3, tier="must"),
        KeyPoint(id="variance", says="Variance is sensitivity.", weight=1, tier="must"),
        KeyPoint(id="noise", says="There is irreducible noise.", weight=1, tier="bonus"),
    )
)


@pytest.mark.parametrize(
    ("points", "score"),
    [
        ({"bias": "heard", "variance": "heard"}, 1),
        ({"bias": "heard"}, 0.75),
        ({"bias": "partly"}, 0.375),
        ({"bias": "missing", "variance": "heard"}, 0.25),
        ({"bias": "contradicted"}, 0),
        ({"bias": "heard", "noise": "heard"}, 1),
        ({"bias": "heard", "variance": "heard", "noise": "heard"}, 1),
    ],
)
def test_a_mark_by_points_is_their_share_of_the_weight(new_house, points, score):
    """Half made counts half, bonus points make up for others and cost nothing, at most 1."""
    coach = new_house(WEIGHTED).coach()
    outcome = give(coach, "expl01", NOTHING)

    marked = coach.self_mark(outcome.attempt.attempt_id, points=points)

    assert marked.attempt.score == pytest.approx(score)
    assert marked.attempt.self_mark.points == points


def test_points_left_out_stay_as_they_were_heard(new_house):
    """Correcting one point does not take back another."""
    coach = new_house(WEIGHTED).coach()
    outcome = give(coach, "expl01", HALF)

    marked = coach.self_mark(outcome.attempt.attempt_id, points={"variance": "heard"})

    assert marked.attempt.score == 1


def test_a_rubric_of_bonus_points_alone_can_be_marked(new_house):
    """Where nothing is required, all points together are the whole."""
    points = tuple(p.model_copy(update={"tier": "bonus"}) for p in WEIGHTED.key_points)
    coach = new_house(explain_item(key_points=points)).coach()
    outcome = give(coach, "expl01", NOTHING)

    marked = coach.self_mark(outcome.attempt.attempt_id, points={"bias": "heard"})

    assert marked.attempt.score == pytest.approx(3 / 5)


def test_a_mark_with_nothing_given_accepts_the_grade(house):
    """Accepting is a mark of the grade's own score, for every kind."""
    coach = house.coach()
    for uid, answer in (("choo01", ChoiceAnswer(chosen=("variance",))), ("expl01", HALF)):
        outcome = give(coach, uid, answer)
        marked = coach.self_mark(outcome.attempt.attempt_id)
        assert marked.attempt.score == outcome.attempt.grade.score > 0


@pytest.mark.parametrize("uid", ["expl01", "choo01"])
def test_a_point_that_the_question_does_not_have_is_named(house, uid):
    """A mark of an unknown point is refused, and nothing is kept."""
    coach = house.coach()
    answer = FULL if uid == "expl01" else ChoiceAnswer(chosen=("bias",))
    outcome = give(coach, uid, answer)

    with pytest.raises(PointNotFound, match="nonsense"):
        coach.self_mark(outcome.attempt.attempt_id, points={"nonsense": "heard"})

    assert house.events(SelfMarked) == []


def test_an_own_mark_counts_before_the_grade_and_the_newest_one_counts(house):
    """The learner has the last word, also a second time; the grade stays as it was given."""
    coach = house.coach()
    outcome = give(coach, "expl01", FULL)

    coach.self_mark(outcome.attempt.attempt_id, rating="easy")
    marked = coach.self_mark(outcome.attempt.attempt_id, rating="again")

    assert marked.attempt.score == 0.3
    assert marked.attempt.grade == outcome.attempt.grade
    card = house.cards()["bias-variance-tradeoff", "explain"]
    assert (card.reviews, card.due_at - card.reviewed_at) == (1, timedelta(minutes=10))


def test_an_appeal_is_kept_and_changes_no_score(house):
    """It is for the author to read."""
    coach = house.coach()
    outcome = give(coach, "expl01", HALF)

    appealed = coach.appeal(outcome.attempt.attempt_id, "I did say it.")

    assert appealed.attempt.appealed
    assert appealed.attempt.score == outcome.attempt.score
    assert house.events(Appealed)[0].body.says == "I did say it."


def test_undo_takes_back_the_newest_first_until_nothing_is_left(house):
    """Suspension, mark, answer: each is undone once, in the order of the log turned round."""
    coach = house.coach()
    outcome = give(coach, "expl01", HALF)
    attempt_id = outcome.attempt.attempt_id
    coach.self_mark(attempt_id, rating="hard")
    coach.self_mark(attempt_id, rating="easy")
    coach.suspend("choo01")

    assert isinstance(coach.undo().body, Suspended)
    assert coach.suspended() == frozenset()
    assert coach.undo().body.score == 1
    assert coach.outcome(attempt_id).attempt.score == 0.7
    assert coach.undo().body.score == 0.7
    assert coach.outcome(attempt_id).attempt.score == outcome.attempt.score
    assert coach.undo().event_id == attempt_id
    assert coach.outcome(attempt_id).attempt.undone
    for _ in range(2):
        with pytest.raises(NothingToUndo):
            coach.undo()
    assert len(house.events(Answered)) == 1


def test_an_undone_answer_never_was_for_memory_and_can_be_given_again(house):
    """The question is open once more, with the same numbers, and takes another answer."""
    coach = house.coach()
    before = house.cards()
    question = coach.ask(uid="comp01", seed=5)
    coach.submit(question.ask_id, NumbersAnswer(fields={"mean": "0"}))
    coach.undo()

    assert house.cards() == before
    assert coach.ask().ask_id == question.ask_id
    again = coach.submit(question.ask_id, NumbersAnswer(fields={"mean": "3.6667"}))
    assert again.attempt.score == 1
    assert [a.undone for a in coach.history()] == [False, True]
    assert house.cards()["bias-variance-tradeoff", "compute"].lapses == 0


def test_undo_does_not_reach_another_learner(house):
    """One learner's undo takes back nothing of another's."""
    give(house.coach("ada"), "expl01", FULL)

    with pytest.raises(NothingToUndo):
        house.coach("bob").undo()


def test_what_was_taken_back_otherwise_is_not_undone_again(house):
    """A suspension that was ended, and a mark of an undone answer, are nothing to undo."""
    coach = house.coach()
    outcome = give(coach, "expl01", HALF)
    coach.suspend("choo01")
    coach.resume("choo01")
    assert coach.undo().event_id == outcome.attempt.attempt_id

    coach.self_mark(outcome.attempt.attempt_id, rating="easy")

    with pytest.raises(NothingToUndo):
        coach.undo()


def test_undoing_a_suspension_brings_the_one_before_back(house):
    """Put aside for good, then for a day, then undone: it is aside for good."""
    coach = house.coach()
    coach.suspend("choo01")
    coach.suspend("choo01", days=1)
    coach.undo()
    house.clock.pass_time(days=5)

    assert coach.suspended() == {"choo01"}


def test_a_follow_up_of_an_answer_given_again_is_a_new_one(house):
    """After undoing down to the question, the way can be walked again."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    first = coach.submit(question.ask_id, HALF)
    coach.submit(coach.ask_follow_up(first.attempt.attempt_id).ask_id, NOTHING)
    coach.undo()
    coach.undo()

    second = coach.submit(question.ask_id, HALF)
    follow_up = coach.ask_follow_up(second.attempt.attempt_id)

    assert follow_up.answered_by is None
    assert follow_up.asked.after == second.attempt.attempt_id


def test_history_is_newest_first_and_can_be_narrowed(house):
    """By item, by kind, by time and in pages."""
    coach = house.coach()
    for uid, answer in (
        ("expl01", HALF),
        ("choo01", ChoiceAnswer(chosen=("bias",))),
        ("expl01", FULL),
    ):
        give(coach, uid, answer)
        house.clock.pass_time(minutes=30)

    every = coach.history()

    assert [a.answered.uid for a in every] == ["expl01", "choo01", "expl01"]
    assert every[0].answered.answer == FULL
    assert coach.history(kind="choose") == every[1:2]
    assert coach.history(uid="expl01") == [every[0], every[2]]
    assert coach.history(limit=1) == every[:1]
    assert coach.history(before=every[0].at_utc) == every[1:]
    assert house.coach("bob").history() == []


def test_disagreeing_with_a_point_marks_it_the_other_way_and_keeps_both_marks(house):
    coach = house.coach(hearer=ScriptedHearer(bias="heard"))
    attempt_id = give(coach, "expl01", HALF).attempt.attempt_id

    coach.disagree(attempt_id, "bias")
    marked = coach.disagree(attempt_id, "variance").attempt

    assert marked.self_mark.points == {"bias": "missing", "variance": "heard"}
    assert {p.id: p.state for p in marked.grade.points()} == {
        "bias": "heard",
        "variance": "missing",
    }

    again = coach.disagree(attempt_id, "bias").attempt
    assert again.self_mark.points == {"bias": "heard", "variance": "heard"}
    with pytest.raises(PointNotFound, match="nonsense"):
        coach.disagree(attempt_id, "nonsense")

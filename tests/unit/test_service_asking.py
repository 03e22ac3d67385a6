"""Asking: the one named, the open one, or the next by plan; and what is never asked."""

from __future__ import annotations

import pytest

from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import (
    AskNotFound,
    AttemptNotFound,
    ItemNotFound,
    KindNotGraded,
    NothingToAsk,
    TopicNotFound,
)
from greenroom.domain.items import BuildItem
from greenroom.domain.rubrics import KeyPoint
from greenroom.service.desk import Wish
from greenroom.testing import (
    explain_item,
)

FULL = TextAnswer(text="bias and variance")
HALF = TextAnswer(text="bias")
NOTHING = TextAnswer(text="no idea, sorry")


def build_item():
    shared = explain_item("sqlite").model_dump(include=set(BuildItem.model_fields) - {"kind"})
    return BuildItem.model_validate(
        shared | {"item_hash": "x", "dataset": "credit", "metric": "auc"}
    )


def give(coach, uid, answer):
    return coach.submit(coach.ask(uid=uid).ask_id, answer)


def test_a_suggestion_asks_nothing(house):
    """Looking ahead leaves the log as it was, and says why each comes."""
    coming = house.coach().next_questions(3)

    assert {s.item.uid for s in coming} == {"expl01", "choo01", "comp01"}
    assert all(str(s.why).startswith("New") for s in coming)
    assert house.events() == []


def test_the_open_question_is_put_again(house):
    """Leaving the page and coming back shows the same question, with what was typed."""
    coach = house.coach()
    question = coach.ask()
    coach.save_draft(question.ask_id, "Bias is ")
    house.clock.pass_time(days=1)

    again = house.coach().ask()

    assert (again.ask_id, again.draft) == (question.ask_id, "Bias is ")
    assert again.asked_at == question.asked_at
    assert len(house.events()) == 1


def test_a_filter_puts_another_question_if_the_open_one_does_not_fit(house):
    """A wish for a kind is granted though another kind is open; then that one is open."""
    coach = house.coach()
    coach.ask(uid="expl01")

    chosen = coach.ask(wish=Wish(kind="choose"))

    assert chosen.item.uid == "choo01"
    assert coach.ask(wish=Wish(kind="choose")).ask_id == chosen.ask_id
    assert coach.ask(wish=Wish(topic="bias-and-variance")).ask_id == chosen.ask_id


def test_an_item_asked_by_name_is_asked_anew(house):
    """Choosing an item says so as the reason, and its earlier open question does not stop it."""
    coach = house.coach()
    first, second = coach.ask(uid="expl01"), coach.ask(uid="expl01")

    assert first.ask_id != second.ask_id
    assert str(second.why) == "You chose it."


def test_a_planned_question_keeps_its_reason(house):
    """The reason is that of the moment at which it was asked, however late it is looked at."""
    coach = house.coach()
    question = coach.ask()
    house.clock.pass_time(days=40)

    assert coach.question(question.ask_id).why == question.why
    assert str(question.why) == "New: you have not practised this skill in this way yet."


def test_numbers_are_drawn_once_from_the_seed(house):
    """A seed gives its numbers, the question keeps them, and the prompt shows them."""
    coach = house.coach()
    question = coach.ask(uid="comp01", seed=5)

    assert question.prompt == "What is the mean of 1, 2, 8?"
    assert coach.question(question.ask_id).instance == question.instance
    assert coach.ask(uid="comp01").instance.seed < 2**32
    assert coach.ask(uid="expl01").instance is None


def test_options_stay_in_their_order(house):
    """A reload does not shuffle again."""
    coach = house.coach()
    question = coach.ask(uid="choo01")

    assert coach.question(question.ask_id).options == question.options
    assert len(question.options) == 2


def test_what_is_not_there_is_named(house):
    """Unknown item, topic, question, attempt: each by its own error, nothing recorded."""
    coach = house.coach()
    for call, error in (
        (lambda: coach.ask(uid="nobody"), ItemNotFound),
        (lambda: coach.ask(wish=Wish(topic="cooking")), TopicNotFound),
        (lambda: coach.next_questions(wish=Wish(topic="cooking")), TopicNotFound),
        (lambda: coach.question("no-such-ask"), AskNotFound),
        (lambda: coach.submit("no-such-ask", FULL), AskNotFound),
        (lambda: coach.outcome("no-such-attempt"), AttemptNotFound),
        (lambda: coach.self_mark("no-such-attempt", rating="good"), AttemptNotFound),
        (lambda: coach.appeal("no-such-attempt"), AttemptNotFound),
        (lambda: coach.ask_follow_up("no-such-attempt"), AttemptNotFound),
    ):
        with pytest.raises(error):
            call()
    assert house.events() == []


def test_an_attempt_is_not_a_question(house):
    """The id of an event of another sort is no question."""
    coach = house.coach()
    outcome = give(coach, "expl01", FULL)
    with pytest.raises(AskNotFound):
        coach.question(outcome.attempt.attempt_id)


def test_a_question_whose_item_was_lost_is_not_open(house):
    """Without the version that was asked nothing can be graded; the plan goes on."""
    coach = house.coach()
    lost = coach.ask(uid="expl01")
    house.store._versions.clear()

    with pytest.raises(AskNotFound):
        coach.question(lost.ask_id)
    assert coach.ask().ask_id != lost.ask_id


def test_a_question_is_its_learners_own(house):
    """Another learner cannot see or answer it."""
    question = house.coach("ada").ask(uid="expl01")
    bob = house.coach("bob")

    with pytest.raises(AskNotFound):
        bob.submit(question.ask_id, FULL)
    assert bob.ask(uid="choo01").ask_id != question.ask_id
    assert bob.ask().item.uid == "choo01"


def test_a_later_kind_is_refused_by_name(new_house):
    """An item of a kind that cannot be graded yet is neither asked nor planned."""
    house = new_house(build_item())
    with pytest.raises(KindNotGraded, match="sqlite"):
        house.coach().ask(uid="sqlite")
    with pytest.raises(NothingToAsk):
        house.coach().ask()


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_what_is_not_ready_is_not_planned(new_house, status):
    """A bank without a ready item has nothing to ask; a retired one isn't even asked by name."""
    house = new_house(explain_item(status=status))
    with pytest.raises(NothingToAsk):
        house.coach().ask()
    if status == "retired":
        with pytest.raises(ItemNotFound):
            house.coach().ask(uid="expl01")
    else:
        assert house.coach().ask(uid="expl01").item.status == "draft"


def test_a_filter_that_leaves_nothing_says_so(house):
    """No item of a topic is a plain answer, not another topic's item."""
    with pytest.raises(NothingToAsk):
        house.coach().ask(wish=Wish(topic="data-leakage"))


def test_the_only_item_can_be_practised_again_at_once(new_house):
    """There is something to ask right after the answer, even where there is one item."""
    house = new_house(explain_item())
    coach = house.coach()
    give(coach, "expl01", FULL)

    assert coach.ask().item.uid == "expl01"


def test_an_open_question_that_was_put_aside_is_not_put_again(house):
    """After 'not today' something else comes; taken back, the question is there again."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    coach.suspend("expl01", days=1)

    other = coach.next_questions(5)
    assert "expl01" not in {s.item.uid for s in other}
    coach.undo()
    assert coach.ask().ask_id == question.ask_id
    coach.suspend("expl01", days=1)
    assert coach.ask().item.uid != "expl01"


def test_an_edit_does_not_change_an_open_question(house):
    """The candidate is graded by the rubric that was asked, and the log says which it was."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    edited = explain_item(
        question="What is regularisation good for?",
        key_points=(
            KeyPoint(id="penalty", says="It penalises large weights."),
            KeyPoint(id="fewer", says="It lowers the variance of the fit."),
        ),
        follow_ups=(),
    )
    house.bank.replace(edited)

    assert coach.ask().prompt == question.prompt
    outcome = coach.submit(question.ask_id, FULL)

    assert outcome.attempt.score > 0.8
    assert outcome.attempt.answered.item_hash == question.item.item_hash != edited.item_hash
    assert coach.ask(uid="expl01").prompt == edited.question


def test_an_item_retired_after_the_question_can_still_be_answered(house):
    """The open attempt counts, but the plan does not put that question again."""
    coach = house.coach()
    question = coach.ask(uid="expl01")
    house.bank.replace(explain_item(status="retired"))

    assert coach.ask().item.uid != "expl01"
    assert coach.submit(question.ask_id, FULL).attempt.score > 0.8

"""The loop: ask, answer, grade, remember, mark oneself, undo, ask again."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest

from greenroom.domain.answers import ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import (
    AnswerTooLong,
    AskNotFound,
    AttemptNotFound,
    ConflictingAttempt,
    DiskFull,
    ItemNotFound,
    KindNotGraded,
    NoFollowUp,
    NotANumber,
    NothingToAsk,
    NothingToUndo,
    PointNotFound,
    TopicNotFound,
)
from greenroom.domain.events import LOCAL_LEARNER, Answered, Appealed, Graded, SelfMarked, Suspended
from greenroom.domain.hearing import ClaimHeard, Hearing, PointHeard
from greenroom.domain.items import CodeItem
from greenroom.domain.rubrics import FollowUp, KeyPoint, When
from greenroom.service.coach import Coach
from greenroom.testing import (
    FakeDrawer,
    FakeHearer,
    FixedClock,
    MemoryBank,
    MemoryStore,
    choose_item,
    compute_item,
    explain_item,
    skill_map,
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


class House:
    """A coach with everything it is made of, so that a test can reach each part."""

    def __init__(self, *items, hearer=None):
        self.store, self.clock = MemoryStore(), FixedClock()
        self.bank = MemoryBank(
            items or (explain_item(), choose_item(), compute_item()), skill_map()
        )
        self.hearer = hearer or FakeHearer()

    def coach(self, learner_id=LOCAL_LEARNER, hearer=None):
        return Coach(
            store=self.store,
            bank=self.bank,
            drawer=FakeDrawer(),
            hearer=hearer or self.hearer,
            clock=self.clock,
            learner_id=learner_id,
        )

    def events(self, of=object):
        with self.store.reading() as unit:
            return [e for e in unit.events.all(LOCAL_LEARNER) if isinstance(e.body, of)]

    def cards(self):
        with self.store.reading() as unit:
            return {(c.skill, c.kind): c for c in unit.cards.all(LOCAL_LEARNER)}


@pytest.fixture
def house():
    return House()


def code_item():
    shared = explain_item("code01").model_dump(include=set(CodeItem.model_fields) - {"kind"})
    return CodeItem.model_validate(shared | {"entry_point": "mean", "item_hash": "code"})


def give(coach, uid, answer):
    return coach.submit(coach.ask(uid=uid).ask_id, answer)


# Asking


def test_a_suggestion_asks_nothing(house):
    """Looking ahead leaves the log as it was, and says why each comes."""
    coming = house.coach().next_questions(3)

    assert {s.item.uid for s in coming} == {"expl01", "choo01", "comp01"}
    assert all(s.why.startswith("New") for s in coming)
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

    chosen = coach.ask(kind="choose")

    assert chosen.item.uid == "choo01"
    assert coach.ask(kind="choose").ask_id == chosen.ask_id
    assert coach.ask(topic="bias-and-variance").ask_id == chosen.ask_id


def test_an_item_asked_by_name_is_asked_anew(house):
    """Choosing an item says so as the reason, and its earlier open question does not stop it."""
    coach = house.coach()
    first, second = coach.ask(uid="expl01"), coach.ask(uid="expl01")

    assert first.ask_id != second.ask_id
    assert second.why == "You chose it."


def test_a_planned_question_keeps_its_reason(house):
    """The reason is that of the moment at which it was asked, however late it is looked at."""
    coach = house.coach()
    question = coach.ask()
    house.clock.pass_time(days=40)

    assert (
        coach.question(question.ask_id).why
        == question.why
        == ("New: you have not practised this skill in this way yet.")
    )


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
        (lambda: coach.ask(topic="cooking"), TopicNotFound),
        (lambda: coach.next_questions(topic="cooking"), TopicNotFound),
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


def test_a_later_kind_is_refused_by_name():
    """An item of a kind that cannot be graded yet is neither asked nor planned."""
    house = House(code_item())
    with pytest.raises(KindNotGraded, match="code01"):
        house.coach().ask(uid="code01")
    with pytest.raises(NothingToAsk):
        house.coach().ask()


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_what_is_not_ready_is_not_planned(status):
    """A bank without a ready item has nothing to ask; a retired one isn't even asked by name."""
    house = House(explain_item(status=status))
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
        house.coach().ask(topic="data-leakage")


def test_the_only_item_can_be_practised_again_at_once():
    """There is something to ask right after the answer, even where there is one item."""
    house = House(explain_item())
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


# Answering


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


def test_numbers_in_another_order_are_the_same_answer():
    """A form that sends its fields in another order is a retry."""
    fields = ({"id": "mean", "label": "Mean"}, {"id": "sum", "label": "Sum"})
    coach = House(compute_item(answers=fields)).coach()
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
        hearer=FakeHearer(),
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


def test_every_skill_of_an_item_is_remembered_in_its_kind():
    """One answer moves a card for each of its skills, and none of another kind."""
    house = House(explain_item(skills=("bias-variance-tradeoff", "diagnose-fit")))
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


# Follow-ups


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


def test_a_wrong_claim_is_asked_about_first():
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

    outcome = give(House(item, hearer=hearer).coach(), "expl01", FULL)

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


# Marking oneself


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
def test_a_mark_by_points_is_their_share_of_the_weight(points, score):
    """Half made counts half, bonus points make up for others and cost nothing, at most 1."""
    coach = House(WEIGHTED).coach()
    outcome = give(coach, "expl01", NOTHING)

    marked = coach.self_mark(outcome.attempt.attempt_id, points=points)

    assert marked.attempt.score == pytest.approx(score)
    assert marked.attempt.self_mark.points == points


def test_points_left_out_stay_as_they_were_heard():
    """Correcting one point does not take back another."""
    coach = House(WEIGHTED).coach()
    outcome = give(coach, "expl01", HALF)

    marked = coach.self_mark(outcome.attempt.attempt_id, points={"variance": "heard"})

    assert marked.attempt.score == 1


def test_a_rubric_of_bonus_points_alone_can_be_marked():
    """Where nothing is required, all points together are the whole."""
    points = tuple(p.model_copy(update={"tier": "bonus"}) for p in WEIGHTED.key_points)
    coach = House(explain_item(key_points=points)).coach()
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


# Undoing


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


# Looking back


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

"""What the candidate sees: prompts with their numbers, shuffled options, the next follow-up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.grades import ClaimEvidence, Grade, PointEvidence
from greenroom.domain.instances import Instance
from greenroom.domain.rubrics import FollowUp, KeyPoint, Rubric, When
from greenroom.domain.schedules import Pick
from greenroom.service.questions import follow_up_to, model_answer_of, prompt_of, shuffled, why
from greenroom.testing import FakeDrawer, choose_item, compute_item, explain_item
from greenroom.testing.items import SWAPPED

NAMES = st.from_regex(r"\A[a-z][a-z0-9_]{0,6}\Z")
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)


def instance(shown):
    return Instance(
        seed=0, shown=shown, expected={"mean": 2.0}, solution="Add them and divide by three."
    )


def asking(question):
    return compute_item(question=question)


@given(st.dictionaries(NAMES, TEXT, min_size=1, max_size=4), st.integers(0, 3))
def test_every_placeholder_is_replaced_by_what_was_drawn(shown, spaces):
    """Whatever the value holds (backslashes, braces, dollars), it stands there as it is."""
    gap = " " * spaces
    question = "Given: " + "; ".join("{{" + gap + name + gap + "}}" for name in shown)

    prompt = prompt_of(asking(question), instance=instance(shown))

    assert prompt == "Given: " + "; ".join(shown.values())


@given(TEXT.filter(lambda text: "{{" not in text), st.dictionaries(NAMES, TEXT, max_size=3))
def test_text_without_placeholders_is_left_alone(text, shown):
    """Single braces are LaTeX and stay."""
    question = f"What is $\\frac{{a}}{{b}}$ of {text}?"

    assert prompt_of(asking(question), instance=instance(shown)) == question


@pytest.mark.parametrize("question", ["What is {{ other }}?", "What is {{ Mean }}?"])
def test_a_placeholder_that_was_not_drawn_stays_visible(question):
    """Nothing is silently invented: the checker and the reader see the name."""
    assert prompt_of(asking(question), instance=instance({"mean": "2"})) == question
    assert prompt_of(asking(question)) == question


def test_what_was_drawn_is_not_read_again():
    """A value that looks like a placeholder is not replaced in its turn."""
    shown = {"one": "{{ two }}", "two": "2"}

    prompt = prompt_of(asking("Both: {{ one }} and {{ two }}"), instance=instance(shown))

    assert prompt == "Both: {{ two }} and 2"


def test_a_follow_up_has_its_own_prompt_and_answer():
    """The part decides which question is shown and which answer comes after it."""
    item = explain_item()

    assert prompt_of(item, part="diagnose").startswith("How do you tell")
    assert prompt_of(item, part="diagnose/more-data").startswith("What does more data")
    assert model_answer_of(item, part="diagnose/more-data").startswith("It lowers")
    assert model_answer_of(item) == item.model_answer


def test_a_generated_item_answers_with_the_worked_solution():
    """The numbers in the solution are those that were asked."""
    item = compute_item()
    drawn = FakeDrawer().draw(item, 5)

    assert model_answer_of(item, instance=drawn) == drawn.solution
    assert model_answer_of(choose_item()) == choose_item().model_answer


@given(st.text(max_size=20))
def test_options_are_shuffled_by_the_seed_alone(seed):
    """The same question shows the same order on every look, and loses no option."""
    item = choose_item()

    assert shuffled(item, seed=seed) == shuffled(item, seed=seed)
    assert sorted(o.id for o in shuffled(item, seed=seed)) == ["bias", "variance"]


def test_the_right_option_has_no_fixed_place():
    """Over many questions each of two options comes first about half of the time."""
    firsts = [shuffled(choose_item(), seed=str(n))[0].id for n in range(400)]

    assert 150 < firsts.count("variance") < 250


def test_an_item_without_options_has_none_to_shuffle():
    """Only a choice has options."""
    assert shuffled(explain_item(), seed="any") == ()


POINTS = (
    KeyPoint(id="first", says="The first thing to say."),
    KeyPoint(id="second", says="The second thing to say."),
)


def follow_up(name, **when):
    return FollowUp(
        id=name,
        when=When(**when),
        ask="And what about the rest?",
        answer="The rest is this and that.",
        key_points=POINTS[:1],
    )


def rubric(*follow_ups):
    return Rubric(
        question="What is it?",
        key_points=POINTS,
        misconceptions=(SWAPPED,),
        follow_ups=follow_ups,
    )


def grade(*, claimed=False, **states):
    points = [
        PointEvidence(
            id=name, says="Says something.", tier="must", weight=1, state=state, confidence=1
        )
        for name, state in states.items()
    ]
    claim = ClaimEvidence(misconception=SWAPPED.id, says=SWAPPED.says, reply=SWAPPED.reply)
    return Grade(
        score=0.5,
        verdict="partial",
        confidence=1,
        evidence=(*points, *([claim] if claimed else [])),
        grader="fake",
        grader_version="1",
        rubric_hash="hash",
    )


CLAIMED = follow_up("on-claimed", claimed="first")
MISSED = follow_up("on-missed", missed="second")
HEARD = follow_up("on-heard", heard=SWAPPED.id)


@pytest.mark.parametrize(
    ("given_grade", "fires"),
    [
        (grade(first="heard", second="missing", claimed=True), "on-heard"),
        (grade(first="heard", second="missing"), "on-missed"),
        (grade(first="heard", second="contradicted"), "on-missed"),
        (grade(first="heard", second="heard"), "on-claimed"),
        (grade(first="partly", second="partly"), "on-claimed"),
        (grade(first="missing", second="heard"), None),
        (grade(first="contradicted", second="partly"), None),
        (grade(), None),
    ],
    ids=[
        "wrong-claim-first",
        "then-missed",
        "contradicted-is-missed",
        "then-made",
        "partly-is-made",
        "nothing-fires",
        "partly-is-not-missed",
        "no-evidence",
    ],
)
def test_a_wrong_claim_is_probed_before_a_gap_and_a_gap_before_a_point_made(given_grade, fires):
    """The order does not depend on where the author put the follow-ups."""
    for order in ((CLAIMED, MISSED, HEARD), (HEARD, MISSED, CLAIMED)):
        fired = follow_up_to(rubric(*order), given_grade)
        assert (fired.id if fired else None) == fires


def test_of_two_that_fire_alike_the_authors_first_one_comes():
    """Within a sort the order of the file decides."""
    one, two = follow_up("one", missed="first"), follow_up("two", missed="second")
    nothing_said = grade(first="missing", second="missing")

    assert follow_up_to(rubric(one, two), nothing_said) is one
    assert follow_up_to(rubric(two, one), nothing_said) is two


@pytest.mark.parametrize(
    ("pick", "says"),
    [
        (Pick(uid="expl01", reason="new", skill="bagging"), "New: you have not"),
        (Pick(uid="expl01", reason="due", skill="bagging", recall=0.714), "about 71 %"),
        (Pick(uid="expl01", reason="due", skill="bagging", recall=0.0), "about 0 %"),
        (Pick(uid="expl01", reason="ahead", skill="bagging", recall=0.9), "now about 90 %"),
        (Pick(uid="expl01", reason="due", skill="bagging"), "It is time"),
    ],
)
def test_the_reason_is_a_sentence_with_the_chance_in_it(pick, says):
    """The learner reads why this question comes; a chance of zero is not 'unknown'."""
    assert says in str(why(pick))

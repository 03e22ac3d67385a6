"""Items and rubrics: what is sound, what is refused, and the parts of a question."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from greenroom.domain.grades import ValueEvidence
from greenroom.domain.items import (
    GRADED_KINDS,
    ITEM,
    KINDS,
    AnswerField,
    BuildItem,
    CodeItem,
    Option,
    PlotItem,
)
from greenroom.domain.rubrics import FollowUp, KeyPoint, Misconception, Rubric, When, depth
from greenroom.testing import choose_item, compute_item, explain_item
from greenroom.testing.items import SWAPPED

POINT = KeyPoint(id="point", says="Something worth saying.")
OTHER = KeyPoint(id="other", says="Something else worth saying.")


def follow_up(name="next", *, when=None, below=(), misconceptions=()):
    return FollowUp(
        id=name,
        when=when or When(missed="point"),
        ask="And what about the rest?",
        answer="The rest is this and that.",
        key_points=(POINT,),
        misconceptions=misconceptions,
        follow_ups=below,
    )


def rubric(**changes):
    return Rubric.model_validate(
        {"question": "What is it?", "key_points": (POINT, OTHER)} | changes
    )


def test_there_are_ten_kinds_and_nine_are_graded():
    """The later kinds are declared, and which can be graded today is said in one place."""
    assert len(KINDS) == len(set(KINDS)) == 10
    assert {
        "explain",
        "choose",
        "compute",
        "plot",
        "code",
        "debug",
        "sql",
        "design",
        "behave",
    } == GRADED_KINDS


@pytest.mark.parametrize("item", [explain_item(), choose_item(), compute_item()])
def test_an_item_comes_back_from_the_wire_as_its_own_kind(item):
    """The kind decides the class, so nothing is lost on the way through JSON."""
    assert ITEM.validate_json(item.model_dump_json()) == item


OWN_FIELDS = {
    "plot": (PlotItem, {"key_points": (POINT, OTHER)}),
    "code": (CodeItem, {"entry_point": "roc_auc"}),
    "build": (BuildItem, {"dataset": "credit", "metric": "auc"}),
}


@pytest.mark.parametrize("kind", OWN_FIELDS)
def test_a_later_kind_is_declared_with_what_it_needs(kind):
    """An item of a kind that cannot be graded yet is read as what it is."""
    wanted, own = OWN_FIELDS[kind]
    shared = explain_item().model_dump(include=set(CodeItem.model_fields) - {"kind"})

    item = ITEM.validate_python(shared | {"kind": kind} | own)

    assert type(item) is wanted


def test_an_unknown_kind_is_refused():
    """A kind that does not exist is named."""
    with pytest.raises(ValidationError, match="essay"):
        ITEM.validate_python(explain_item().model_dump() | {"kind": "essay"})


def test_the_same_misconception_twice_is_refused():
    """An item meets a belief once."""
    with pytest.raises(ValidationError, match="misconception is listed twice"):
        explain_item(misconceptions=(SWAPPED, SWAPPED))


def test_parts_of_a_question_are_found_by_their_path():
    """The main question, its follow-up and the one below have their own rubric and answer."""
    item = explain_item()

    assert item.rubric().question == item.question
    assert item.rubric("diagnose").key_points[0].id == "curves"
    assert item.rubric("diagnose/more-data").key_points[0].id == "variance-falls"
    assert item.rubric("diagnose/more-data").follow_ups == ()
    assert item.answer_to() == item.model_answer
    assert item.answer_to("diagnose").startswith("High training error")
    assert item.answer_to("diagnose/more-data").startswith("It lowers")


@pytest.mark.parametrize("part", ["more-data", "diagnose/diagnose", "diagnose/more-data/x"])
def test_a_part_that_is_not_there_is_an_error(part):
    """A follow-up is found only below the question that it belongs to."""
    with pytest.raises(KeyError):
        explain_item().rubric(part)


def test_when_names_exactly_one_thing():
    """A follow-up with no trigger or with two would be a guess."""
    for names in ({}, {"missed": "point", "heard": "belief"}):
        with pytest.raises(ValidationError, match="exactly one"):
            When(**names)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"key_points": (POINT, POINT)}, "used twice: point"),
        ({"misconceptions": (SWAPPED, SWAPPED)}, "used twice: bias-is-variance"),
        ({"follow_ups": (follow_up(), follow_up())}, "used twice: next"),
        ({"follow_ups": (follow_up(when=When(missed="x")),)}, "unknown point x"),
        ({"follow_ups": (follow_up(when=When(claimed="x")),)}, "unknown point x"),
        ({"follow_ups": (follow_up(when=When(heard="x")),)}, "misconception x"),
        (
            {"follow_ups": (follow_up(below=(follow_up("deep", when=When(missed="other")),)),)},
            "deep waits for the unknown point other",
        ),
        (
            {"follow_ups": (follow_up(below=(follow_up("b", below=(follow_up("c"),)),)),)},
            "2 deep at most",
        ),
    ],
    ids=[
        "point-twice",
        "belief-twice",
        "follow-up-twice",
        "missed-unknown",
        "claimed-unknown",
        "heard-unknown",
        "waits-for-the-parents-point",
        "three-deep",
    ],
)
def test_a_rubric_that_cannot_work_is_refused(changes, says):
    """The refusal names the follow-up, the point or the belief."""
    with pytest.raises(ValidationError, match=says):
        rubric(**changes)


def test_a_follow_up_may_wait_for_a_belief_of_its_own_question():
    """The beliefs of a follow-up are those that its own answer may show."""
    below = follow_up("deep", when=When(heard="bias-is-variance"))

    sound = rubric(follow_ups=(follow_up(misconceptions=(SWAPPED,), below=(below,)),))

    assert depth(sound.follow_ups) == 2


def test_a_follow_up_has_unique_ids_of_its_own():
    """Repeats are refused at every depth."""
    with pytest.raises(ValidationError, match="used twice"):
        follow_up(misconceptions=(SWAPPED, SWAPPED))


def test_depth_is_zero_without_follow_ups():
    """Nothing below is no depth."""
    assert depth(()) == 0


@pytest.mark.parametrize("weight", [0, -1, 5.1, float("nan"), float("inf")])
def test_a_weight_is_a_positive_number(weight):
    """No point of a rubric is worth nothing, or everything."""
    with pytest.raises(ValidationError):
        KeyPoint(id="point", says="Something worth saying.", weight=weight)


def test_options_explain_themselves():
    """A wrong option names the belief that leads to it; a right one has none."""
    with pytest.raises(ValidationError, match="cannot name a misconception"):
        Option(id="a", text="A", right=True, misconception="belief")
    with pytest.raises(ValidationError, match="must name its misconception"):
        Option(id="a", text="A")


RIGHT = Option(id="a", text="A", right=True)
ALSO_RIGHT = Option(id="b", text="B", right=True)
WRONG = Option(id="c", text="C", misconception="bias-is-variance")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ((RIGHT, RIGHT), "used twice"),
        ((WRONG, WRONG.model_copy(update={"id": "d"})), "no option is right"),
        ((RIGHT, ALSO_RIGHT), "every option is right"),
        ((RIGHT, WRONG.model_copy(update={"misconception": "x"})), "unknown misconceptions.*x"),
    ],
    ids=["twice", "none-right", "all-right", "unknown-belief"],
)
def test_a_choice_that_cannot_be_answered_is_refused(options, says):
    """A choice needs something to choose, and something to choose against."""
    with pytest.raises(ValidationError, match=says):
        choose_item(options=options)


def test_a_choice_knows_whether_several_are_right():
    """The page shows boxes or buttons by this."""
    assert not choose_item(options=(RIGHT, WRONG)).several
    assert choose_item(options=(RIGHT, ALSO_RIGHT, WRONG)).several


def test_answers_to_compute_have_unique_ids():
    """A field is found by its id."""
    field = AnswerField(id="mean", label="Mean")
    with pytest.raises(ValidationError, match="answer id is used twice"):
        compute_item(answers=(field, field))


def test_a_formula_says_its_variables():
    """Each has a range to be probed in, and nothing else may stand in the formula."""
    ranges = {"w": (-2, 2), "x_1": (0, 1), "sigma": (0.5, 3)}
    field = AnswerField(id="slope", label="Slope", shape="formula", variables=ranges)
    assert field.variables["sigma"] == (0.5, 3.0)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"shape": "formula"}, "says its variables"),
        ({"shape": "formula", "variables": {}}, "says its variables"),
        ({"shape": "number", "variables": {"x": (0, 1)}}, "no formula"),
        ({"shape": "formula", "variables": {"e": (0, 1)}}, "e is no name"),
        ({"shape": "formula", "variables": {"rate": (0, 1)}}, "rate is no name"),
        ({"shape": "formula", "variables": {"x": (1, 1)}}, "from low to high"),
        ({"shape": "formula", "variables": {"x": (0, float("inf"))}}, "finite"),
        ({"shape": "formula", "variables": {"x": (0, 1)}, "unit": "ms"}, "no unit"),
        ({"shape": "curve"}, "interval"),
    ],
)
def test_a_field_that_cannot_be_graded_is_refused(options, says):
    """The author hears which key does not fit."""
    with pytest.raises(ValidationError, match=says):
        AnswerField(id="slope", label="Slope", **options)


def test_the_share_of_a_value_is_all_or_nothing_unless_said():
    """Half an interval is the only part there is."""
    value = {"id": "x", "label": "x", "given": "1", "expected": "1"}
    earned = [ValueEvidence(**value, right=right).earned for right in (True, False)]
    assert earned == [1, 0]
    assert ValueEvidence(**value, right=False, share=0.5).earned == 0.5


def test_a_misconception_has_a_reply():
    """A wrong belief without an answer to it would only scold."""
    with pytest.raises(ValidationError, match="reply"):
        Misconception(id="belief", says="Bias is sensitivity.", reply="")

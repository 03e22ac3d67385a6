"""Designs, stories and drills as their authors write them, and a design as a file holds it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from greenroom.domain.answers import ChoiceAnswer, DesignAnswer, text_in
from greenroom.domain.designs import (
    CANVAS,
    REST,
    SIGNALS,
    areas_of,
    choice_in,
    on_canvas,
    prose_of,
    queries_in,
    with_choice,
    without_choice,
)
from greenroom.domain.items import ITEM
from greenroom.domain.rubrics import FollowUp, KeyPoint, When
from greenroom.testing import (
    behave_item,
    choice_item,
    design_item,
    explain_item,
    fact,
)

PROSE = st.text(alphabet="abc .,\n", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(st.dictionaries(st.sampled_from([REST, *CANVAS]), PROSE, max_size=6))
def test_a_canvas_comes_back_from_its_text(areas):
    """What was written in each area is found there again, so that a draft fills the same areas."""
    assert areas_of(on_canvas(areas)) == areas


def test_headings_are_known_in_any_case_and_depth():
    """A file of the candidate's own need not be typed as the page types it."""
    assert areas_of("#GOAL\nless\n### metric :\nrecall\n## Risks\nmany") == {
        "goal": "less",
        "metric": "recall\n## Risks\nmany",
    }


def test_an_area_that_stands_twice_is_joined():
    """Nothing that was written is lost."""
    assert areas_of("## Goal\none\n## Data\nrows\n## Goal\ntwo")["goal"] == "one\n\ntwo"


@given(st.text(alphabet="?# goal\nChoice: abc", max_size=80))
def test_what_is_graded_keeps_every_place(text):
    """Spans refer to the whole text: blanking moves no character."""
    prose = prose_of(text)
    assert len(prose) == len(text)
    assert all(a in (b, " ") for a, b in zip(prose, text, strict=True))


def test_a_file_is_taken_apart():
    """Questions, the option and the design itself each go their own way."""
    text = "? How fast?\n  ?  And how late?\n\nchoice: trees\n\n## Goal\nLess loss. Is it? Yes."
    assert queries_in(text) == ("How fast?", "And how late?")
    assert choice_in(text) == "trees"
    assert " ".join(prose_of(text).split()) == "Less loss. Is it? Yes."


@pytest.mark.parametrize("text", ["Choice:", "Choice:   ", "My choice: a", "Choice: a b"])
def test_a_line_that_names_no_single_option_names_none(text):
    """A sentence that happens to hold the word is no choice."""
    assert choice_in(text) is None


def test_a_draft_holds_the_choice():
    """Somebody who reloads the page finds what was chosen."""
    draft = with_choice("trees", "Because.")
    assert (choice_in(draft), without_choice(draft)) == ("trees", "Because.")
    assert with_choice("", "Because.") == "Because."


def test_the_text_of_an_answer_is_what_spans_refer_to():
    """A choice has no text; a design has its own."""
    assert text_in(DesignAnswer(text="Less loss.")) == "Less loss."
    assert text_in(ChoiceAnswer(chosen=("a",))) is None


@pytest.mark.parametrize("item", [design_item(), choice_item(), behave_item()])
def test_such_an_item_comes_back_from_the_wire(item):
    """Nothing is lost on the way through JSON."""
    assert ITEM.validate_json(item.model_dump_json()) == item


POINT = KeyPoint(id="a-point", says="It says something.", signal="goal")
BARE = KeyPoint(id="a-point", says="It says something.")
ALWAYS = FollowUp(
    id="flip",
    when=When(always=True),
    ask="And what if it turns round?",
    answer="Then it turns round.",
    key_points=(BARE,),
)


def other(point=POINT, **changes):
    return point.model_copy(update={"id": "b"} | changes)


CLASHING = (fact("losses", "How many?", "There are many."), fact("b", "Is it?", "Yes, it is."))
ACTION, RESULT = (p for p in behave_item().key_points if p.part in ("action", "result"))
REFUSED = [
    (design_item, {"key_points": (BARE, other())}, "no signal"),
    (design_item, {"key_points": (POINT, other(signal="clarify"))}, "earned by asking"),
    (design_item, {"key_points": (POINT, other(part="result"))}, "no part"),
    (design_item, {"constraints": ()}, "at least two constraints matter"),
    (design_item, {"constraints": CLASHING}, "used twice"),
    (choice_item, {"options": choice_item().options[:1]}, "two or more"),
    (choice_item, {"options": choice_item().options[:1] * 2}, "two or more"),
    (choice_item, {"key_points": (POINT, other(option="elsewhere"))}, "unknown options"),
    (choice_item, {"follow_ups": ()}, "always: true"),
    (behave_item, {"key_points": (ACTION, BARE)}, "action and result"),
    (behave_item, {"key_points": (ACTION, RESULT, other(RESULT))}, "two points"),
    (behave_item, {"key_points": (ACTION, RESULT, POINT)}, "no signal"),
    (explain_item, {"key_points": (POINT, other(BARE))}, "no signal"),
    (explain_item, {"jargon": ("p-value",)}, "no audience"),
]


@pytest.mark.parametrize(("make", "changes", "says"), REFUSED)
def test_an_item_that_cannot_be_graded_as_it_says_is_refused(make, changes, says):
    """The author reads what is wrong when the file is read, not when somebody answers."""
    alone = {} if make is choice_item else {"follow_ups": ()}
    with pytest.raises(ValidationError, match=says):
        make(**alone | changes)


def test_a_design_cannot_have_eleven_signals_without_points():
    """The canvas is every signal but the one that is earned by asking."""
    assert set(SIGNALS) - set(CANVAS) == {"clarify"}


def test_only_the_points_of_the_option_chosen_count():
    """Points without an option count for each."""
    item = choice_item()
    assert [p.id for p in item.rubric_for("trees").key_points] == ["latency-met", "calibrated"]
    assert [p.id for p in item.rubric_for("linear").key_points] == ["latency-met", "too-simple"]
    assert [p.id for p in item.rubric_for(None).key_points] == ["latency-met"]


@pytest.mark.parametrize("given", [{}, {"always": False}, {"always": True, "missed": "a"}])
def test_a_follow_up_waits_for_one_thing(given):
    """`always: false` would be a follow-up that nobody is ever asked."""
    with pytest.raises(ValidationError):
        When(**given)


def test_points_of_follow_ups_have_no_signal():
    """A follow-up has no canvas and no options: such a key would do nothing."""
    with pytest.raises(ValidationError, match="of a follow-up has no signal"):
        ALWAYS.model_validate(ALWAYS.model_dump() | {"key_points": (POINT,)})

"""The grade of a story: what its structure decides, and what caps it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint
from greenroom.domain.stories import STORY_PARTS, PartHeard, Story
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM, PASS_FROM
from greenroom.grading.behave import grade
from greenroom.testing import behave_item

STATES = st.sampled_from(["heard", "partly", "missing"])


def story(own=4, shared=0, told=True, **states):
    parts = (
        PartHeard(part=part, state=states.get(part, "heard"), confidence=0.9)
        for part in STORY_PARTS
    )
    return Story(parts=tuple(parts), own_actions=own, shared_actions=shared, told=told)


def hearing(gate="prose", confidence=0.9, **states):
    points = (
        PointHeard(
            id=p.id, state=states.get(p.id.replace("-", "_"), "missing"), confidence=confidence
        )
        for p in behave_item().key_points
    )
    return Hearing(gate=gate, points=tuple(points), grader="test", grader_version="1")


def graded(told=None, **states):
    return grade(
        behave_item().rubric(), hearing(**({"my_fault": "heard"} | states)), told or story()
    )


def test_a_whole_story_is_full():
    """Every part is there, and what the question asks for."""
    assert graded().verdict == "full"


def test_the_structure_decides_and_not_the_wordings():
    """Words that sound like a deed, a result or a figure do not stand in for one."""
    missing = story(action="missing", result="missing", figures="missing")
    sounded = graded(missing, did="heard", ended="heard", much="heard")
    assert sounded.score == graded(missing).score
    assert {p.id for p in sounded.points() if p.state == "missing"} == {"did", "ended", "much"}


@pytest.mark.parametrize(("found", "wanted"), [("missing", "partly"), ("partly", "heard")])
def test_wordings_help_where_cues_are_easily_missed(found, wanted):
    """A headline in words that the lists do not know is not lost."""
    points = {p.id: p.state for p in graded(story(headline=found), start="heard").points()}
    assert points["start"] == wanted


@given(st.fixed_dictionaries({part: STATES for part in STORY_PARTS if part != "result"}))
def test_a_story_without_a_result_is_never_full(states):
    """However fluent the rest of it is."""
    assert graded(story(result="missing", **states)).score < FULL_FROM


@given(st.fixed_dictionaries({part: STATES for part in STORY_PARTS if part != "action"}))
def test_a_story_of_we_alone_never_passes(states):
    """An interviewer hires one of them."""
    assert graded(story(own=0, shared=6, action="missing", **states)).score < PASS_FROM


@given(st.fixed_dictionaries(dict.fromkeys(STORY_PARTS, STATES)))
def test_advice_is_wrong_whatever_it_mentions(states):
    """Nothing happened in it."""
    assert graded(story(told=False, **states)).score < PARTIAL_FROM


def test_another_questions_story_does_not_pass():
    """A story that was learnt by heart is not told to every question."""
    found = graded(my_fault="missing")
    assert found.score < PASS_FROM
    assert "ties the story to this question" in found.feedback[0]
    assert graded(my_fault="partly").score < PASS_FROM


def test_two_points_half_heard_tie_a_story_to_its_question():
    """A hearer that is not sure of either does not call a good story another's."""
    points = (*behave_item().key_points, KeyPoint(id="early", says="They were told early."))
    rubric = behave_item(key_points=points).rubric()
    heard = hearing(my_fault="partly")
    early = PointHeard(id="early", state="partly", confidence=0.5)
    both = heard.model_copy(update={"points": (*heard.points, early)})
    assert grade(rubric, both, story()).score > grade(rubric, heard, story()).score == 0.55


def test_a_rubric_of_parts_alone_has_nothing_to_be_beside():
    """Where the question asks for no more than a story, none is beside it."""
    item = behave_item(key_points=behave_item().key_points[:4])
    assert grade(item.rubric(), hearing(), story()).verdict == "full"


@pytest.mark.parametrize(
    ("missing", "says"),
    [
        ("figures", "No figure in the result: how much, from what to what?"),
        ("result", "How did it end?"),
        ("headline", "Answer first"),
        ("action", "What did you do yourself?"),
    ],
)
def test_the_feedback_names_what_is_missing(missing, says):
    """A part is asked for in plain words, not by the rubric's."""
    assert any(line.startswith(says) for line in graded(story(**{missing: "missing"})).feedback)


def test_we_is_counted_against_i():
    """The teller reads how the deeds were shared."""
    found = graded(story(own=1, shared=6, action="partly"))
    assert any("“we” (6 to 1)" in line for line in found.feedback)


def test_a_part_that_nobody_looked_for_is_missing():
    """An older reader of stories may not know every part."""
    bare = Story(parts=(), own_actions=3, shared_actions=0, told=True)
    assert {p.state for p in graded(bare, my_fault="missing").points()} == {"missing"}


def test_a_list_of_words_is_no_story():
    """The gates of free text hold."""
    assert (
        grade(behave_item().rubric(), hearing("keywords", my_fault="heard"), story()).score <= 0.3
    )


def test_a_deed_of_nobody_has_no_share():
    """Zero deeds are told from no deeds of one's own."""
    assert story(own=0).own_share is None
    assert story(own=0, shared=2).own_share == 0
    assert Story(parts=(), own_actions=0, shared_actions=0, told=True).state("task") == "missing"


def test_every_part_can_be_asked_for():
    """A rubric with all seven parts is graded part by part."""
    points = tuple(
        KeyPoint(id=part, says=f"The {part} is there.", part=part, tier="must")
        for part in STORY_PARTS
    )
    rubric = behave_item(key_points=points).rubric()
    found = grade(rubric, hearing(), story(situation="partly", learning="missing"))
    states = {p.id: p.state for p in found.points()}
    assert (states["situation"], states["learning"], states["task"]) == (
        "partly",
        "missing",
        "heard",
    )

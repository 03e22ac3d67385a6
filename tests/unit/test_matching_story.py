"""How a text is built as a story: who did what, what changed, which figures stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.stories import STORY_PARTS
from greenroom.matching.story import read_story
from greenroom.matching.story_sentences import deeds_in, read_sentences
from greenroom.matching.words import words_of

OPENING = "I cut our false alarms in half last year. I was at a bank, on the fraud team. "
DEEDS = "I was asked to mend the rules. I read 200 alarms, wrote a new rule and tested it. "
ENDING = "We shipped it, and false alarms fell from 90 to 40 a day. Now I always read alarms first."
WHOLE = OPENING + DEEDS + ENDING


def states(text):
    return {part.part: part.state for part in read_story(text).parts}


def test_a_whole_story_has_every_part():
    """Each of the seven is found where it stands."""
    assert set(states(WHOLE).values()) == {"heard"}
    assert read_story(WHOLE).told


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("I pulled the logs and wrote a query.", "ii"),
        ("I quickly went ahead and rebuilt the index.", "i"),
        ("I didn't touch the model, but I asked the team.", "i"),
        ("We looked at it, we found the bug and fixed it.", "www"[:2]),
        ("The team fixed it while I was away.", ""),
        ("She asked me, and I said that they fixed it.", ""),
        ("I was happy, felt heard and learned a lot.", ""),
        ("I built it; the pipeline crashed; it restarted.", "i"),
        ("First I measured it, then plotted it, and finally showed it to her.", "iii"),
    ],
)
def test_a_deed_belongs_to_the_subject_of_its_clause(text, doers):
    """`I` and `we` are told apart, and feelings are no deeds."""
    found = "".join(doer[0] for doer, _ in deeds_in(words_of(text.lower())))
    assert found == doers


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("errors fell by 30 %", 1),
        ("it fell from 12 to 3", 2),
        ("we saved $40,000 a year", 1),
        ("latency went from 95 ms to 30 ms", 2),
        ("that was in 2021", 0),
        ("three weeks later it shipped", 0),
        ("we halved the bill", 1),
        ("six of nine clients signed", 2),
        ("version 3 went out", 0),
        ("it took two days", 1),
    ],
)
def test_a_figure_is_a_quantity_and_no_date(text, figures):
    """A year, a version or `three weeks later` measures nothing."""
    assert read_sentences(text)[0].figures == figures


def test_we_alone_is_no_action():
    """The story of a team has no part of the teller."""
    found = read_story(WHOLE.replace("I ", "We "))
    assert found.own_actions == 0
    assert found.state("action") == "missing"


@pytest.mark.parametrize(
    "ending",
    [
        "In the end everyone was happy and it was a great experience.",
        "As a result we grew as a team and my manager was impressed.",
        "It was successful, and I got very positive feedback.",
        "I learned a lot from it.",
    ],
)
def test_praise_and_feelings_are_no_result(ending):
    """A fluent ending that says nothing is not taken for one."""
    text = "I was at a bank, and the rules were too old. " + DEEDS + ending
    found = states(text)
    assert found["result"] == "missing"
    assert found["figures"] == "missing"


@pytest.mark.parametrize(
    "ending",
    [
        "In the end the project was cancelled.",
        "The new rules went live in March.",
        "Since then the rules have been used by three teams.",
        "Losses dropped by a third.",
        "They rejected it, and we lost the client.",
    ],
)
def test_an_end_is_a_result_good_or_bad(ending):
    """A failure told plainly is a result; success is not what is asked for."""
    assert states("I was at a bank, and the rules were old. " + DEEDS + ending)["result"] == "heard"


@pytest.mark.parametrize(
    "text",
    [
        "You should always listen to people and never make it personal.",
        "If I disagreed, I would prepare an analysis and I would propose an experiment.",
        "I usually make a list and I always try to communicate. It is important to be open.",
        "",
    ],
)
def test_advice_and_plans_are_not_told(text):
    """Nothing happened in them."""
    assert not read_story(text).told


def test_a_vague_lesson_is_half_a_lesson():
    """`I learned a lot` names nothing."""
    assert states(DEEDS + "It shipped. I learned a lot.")["learning"] == "partly"
    assert states(DEEDS + "It shipped. I learned to ask first.")["learning"] == "heard"


@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    """Spans lie inside the text, each part is there once, and missing parts point nowhere."""
    story = read_story(text)
    assert tuple(part.part for part in story.parts) == STORY_PARTS
    for part in story.parts:
        assert all(span.end <= len(text) for span in part.spans)
        assert part.state != "missing" or part.spans == ()


@given(st.sampled_from([OPENING, DEEDS, ENDING, WHOLE]), st.text(alphabet="\u200b*_ ", max_size=4))
def test_markup_and_invisible_characters_change_nothing(text, noise):
    """A story is what it says, not how it was pasted."""
    assert states(noise + text) == states(text)

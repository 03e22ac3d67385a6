"""A choice is graded by what was found and what was chosen wrongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.answers import ChoiceAnswer
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.items import Option
from greenroom.domain.rubrics import Misconception
from greenroom.grading.choose import grade
from greenroom.testing.items import choose_item

BELIEF = Misconception(id="wrong-belief", says="A belief that is wrong.", reply="It is not so.")
OPTIONS = (
    Option(id="a", text="A", right=True, why="A counts."),
    Option(id="b", text="B", right=True),
    Option(id="c", text="C", misconception="wrong-belief"),
    Option(id="d", text="D", misconception="wrong-belief", why="D does not."),
)
SEVERAL = choose_item(options=OPTIONS, misconceptions=(BELIEF,))
SINGLE = choose_item(options=(OPTIONS[0], *OPTIONS[2:]), misconceptions=(BELIEF,))


def graded(item, *chosen):
    return grade(item, ChoiceAnswer(chosen=chosen))


@pytest.mark.parametrize(
    ("chosen", "score", "verdict"),
    [
        ("ab", 1, "full"),
        ("a", 0.5, "partial"),
        ("abc", 0.5, "partial"),
        ("ac", 0, "wrong"),
        ("cd", 0, "wrong"),
        ("abcd", 0, "wrong"),
        ("", 0, "wrong"),
        ("aab", 1, "full"),
    ],
)
def test_a_wrong_option_takes_back_a_right_one(chosen, score, verdict):
    """
    Choosing everything earns nothing, and the same option twice counts once.
    """
    result = graded(SEVERAL, *chosen)
    assert (result.score, result.verdict, result.confidence) == (score, verdict, 1)


@pytest.mark.parametrize(("chosen", "score"), [("a", 1), ("c", 0), ("ac", 0), ("", 0)])
def test_a_single_right_option_is_found_or_not(chosen, score):
    """
    Where one option is right, hedging with a second one isn't an answer.
    """
    assert graded(SINGLE, *chosen).score == score


def test_evidence_shows_what_was_chosen_and_what_was_missed():
    """
    A wrong choice names its belief with the reply to it; a right option that was missed says why.
    """
    evidence = {entry.id: entry for entry in graded(SEVERAL, "b", "c", "d").evidence}
    assert list(evidence) == ["a", "b", "c", "d"]
    assert (evidence["a"].chosen, evidence["a"].says) == (False, "A counts.")
    assert (evidence["c"].misconception, evidence["c"].says) == ("wrong-belief", "It is not so.")
    assert evidence["d"].says == "D does not."


def test_a_wrong_option_that_was_left_alone_is_no_evidence():
    """
    Nobody is told about beliefs that they did not show.
    """
    assert [entry.id for entry in graded(SEVERAL, "a").evidence] == ["a", "b"]


def test_an_option_that_is_not_there_is_refused():
    """
    An id that the item does not have comes from another page or another version.
    """
    with pytest.raises(AnswerRefused, match="no option zzz"):
        graded(SEVERAL, "a", "zzz")


def test_every_outcome_is_put_into_words():
    """
    Each way to end gives a sentence of its own.
    """
    said = [
        graded(item, *chosen).feedback[0]
        for item, chosen in [
            (SINGLE, ""), (SINGLE, "a"), (SINGLE, "c"), (SINGLE, "ac"),
            (SEVERAL, "a"), (SEVERAL, "ac"), (SEVERAL, "acd"),
        ]
    ]  # fmt: skip
    assert len(set(said)) == len(said)
    assert "2 wrong ones" in said[-1]


@given(st.sets(st.sampled_from("abcd")), st.sampled_from("cd"))
def test_one_more_wrong_option_never_helps(chosen, further):
    """
    The score lies in [0, 1] and falls with wrong choices.
    """
    before, after = graded(SEVERAL, *chosen), graded(SEVERAL, *chosen, further)
    assert 0 <= after.score <= before.score <= 1

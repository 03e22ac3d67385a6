"""One answer to one item: which grader takes it, and what is sent back ungraded."""

from __future__ import annotations

import pytest

from greenroom.domain.answers import (
    AudioAnswer,
    ChoiceAnswer,
    CodeAnswer,
    FilesAnswer,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.errors import (
    AnswerRefused,
    AnswerTooLong,
    KindNotGraded,
    NotANumber,
    PartNotFound,
)
from greenroom.domain.items import BuildItem
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS
from greenroom.service.grading import Examiners, grade_answer
from greenroom.service.prose import rubric_of
from greenroom.testing import FakeDrawer, FakeHearer, choose_item, compute_item, explain_item

TEXT = TextAnswer(text="Bias is one thing, variance another.")
CHOICE = ChoiceAnswer(chosen=("variance",))
NUMBERS = NumbersAnswer(fields={"mean": "2"})


def build_item():
    shared = explain_item("sqlite").model_dump(include=set(BuildItem.model_fields) - {"kind"})
    return BuildItem.model_validate(shared | {"dataset": "credit", "metric": "auc"})


def graded(item, answer, **options):
    return grade_answer(item, answer, Examiners(FakeHearer()), **options)


def test_text_is_graded_by_the_rubric_of_its_part():
    """Main question and follow-up are graded against their own points."""
    item = explain_item()

    assert graded(item, TEXT).score > 0.8
    assert [p.id for p in graded(item, TEXT, part="diagnose").points()] == ["curves"]
    assert graded(item, TEXT, part="diagnose").score < 0.4
    assert graded(item, TextAnswer(text="The curves."), part="diagnose").score > 0.8


def test_speech_is_graded_by_its_transcript():
    """What was said counts like what was typed."""
    spoken = AudioAnswer(transcript=TEXT.text)

    assert graded(explain_item(), spoken) == graded(explain_item(), TEXT)


def test_a_choice_and_numbers_are_graded_by_their_own_graders():
    """Right is full, wrong is wrong, whatever the kind."""
    drawn = FakeDrawer().draw(compute_item(), 0)

    assert graded(choose_item(), CHOICE).verdict == "full"
    assert graded(choose_item(), ChoiceAnswer(chosen=("bias",))).verdict == "wrong"
    assert graded(compute_item(), NUMBERS, instance=drawn).verdict == "full"
    assert graded(compute_item(), NumbersAnswer(fields={"mean": "7"}), instance=drawn).score == 0


def test_an_empty_answer_is_wrong_and_sure():
    """Nothing said is graded, not refused."""
    grade = graded(explain_item(), TextAnswer(text=""))

    assert (grade.verdict, grade.score) == ("wrong", 0)


@pytest.mark.parametrize("item", [explain_item(), choose_item(), compute_item()])
@pytest.mark.parametrize(
    "answer",
    [TEXT, CHOICE, NUMBERS, CodeAnswer(source="x"), FilesAnswer(files={})],
    ids=lambda answer: answer.type,
)
def test_an_answer_of_another_form_is_refused_by_name(item, answer):
    """A kind says which form it wants; nothing is guessed from another one."""
    fits = {"explain": "text", "choose": "choice", "compute": "numbers"}[item.kind] == answer.type
    drawn = FakeDrawer().draw(compute_item(), 0) if item.kind == "compute" else None
    if fits:
        assert graded(item, answer, instance=drawn).grader
    else:
        with pytest.raises(AnswerRefused, match=f"{item.kind} .* {answer.type}"):
            graded(item, answer, instance=drawn)


def test_a_later_kind_is_refused_by_name():
    """A kind without a grader is not graded by another one's."""
    with pytest.raises(KindNotGraded, match=r"build .* sqlite"):
        graded(build_item(), CodeAnswer(source="def mean(x): ..."))
    with pytest.raises(KindNotGraded):
        rubric_of(build_item(), "")


def test_a_part_that_is_not_there_is_named():
    """A follow-up of another item, or of an older version, is refused."""
    with pytest.raises(PartNotFound, match="expl01 has no follow-up question nowhere"):
        graded(explain_item(), TEXT, part="nowhere")


@pytest.mark.parametrize(
    "make", [lambda t: TextAnswer(text=t), lambda t: AudioAnswer(transcript=t)]
)
def test_an_answer_may_be_as_long_as_the_limit_and_no_longer(make):
    """The refusal says how long it is and how long it may be."""
    assert graded(explain_item(), make("a" * ANSWER_MAX_CHARACTERS)).score < 0.6
    with pytest.raises(AnswerTooLong, match="20001 characters; 20000"):
        graded(explain_item(), make("a" * (ANSWER_MAX_CHARACTERS + 1)))


def test_text_that_no_log_could_keep_is_refused():
    """Half a surrogate pair, as a terminal makes of stray bytes, is refused before grading."""
    with pytest.raises(AnswerRefused, match="character 5 is not Unicode"):
        graded(explain_item(), TextAnswer(text="bias\udcff"))


@pytest.mark.parametrize("typed", ["", "abc", "nan", "1e400", "inf"])
def test_what_is_no_number_is_sent_back(typed):
    """Nobody is marked wrong for a slip of the keyboard."""
    drawn = FakeDrawer().draw(compute_item(), 0)
    with pytest.raises(NotANumber):
        graded(compute_item(), NumbersAnswer(fields={"mean": typed}), instance=drawn)

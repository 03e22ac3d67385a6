"""One answer to one item -> its grade, whatever the kind."""

from __future__ import annotations

from greenroom.domain.answers import Answer, AudioAnswer, ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import AnswerRefused, AnswerTooLong, KindNotGraded, PartNotFound
from greenroom.domain.grades import Grade
from greenroom.domain.instances import Instance
from greenroom.domain.items import ChooseItem, ComputeItem, ExplainItem, Item
from greenroom.domain.rubrics import Rubric
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS
from greenroom.grading import choose, compute, rubric
from greenroom.service.ports import Hearer


def rubric_of(item: Item, part: str) -> Rubric:
    """The rubric of an explain item's question or follow-up.

    Raises:
        KindNotGraded: Its kind has no rubric that can be graded today.
        PartNotFound: It has no such follow-up.
    """
    if not isinstance(item, ExplainItem):
        raise KindNotGraded(kind=item.kind, uid=item.uid)
    try:
        return item.rubric(part)
    except KeyError as error:
        raise PartNotFound(uid=item.uid, part=part) from error


def grade_answer(
    item: Item, answer: Answer, *, part: str = "", instance: Instance | None = None, hearer: Hearer
) -> Grade:
    """Grade an answer; nothing is recorded.

    Raises:
        AnswerRefused: The answer is not of the form that the kind wants.
        AnswerTooLong: It is longer than anything that is graded.
        KindNotGraded: Items of this kind cannot be graded yet.
        NotANumber: A field of a compute item holds no number, vector or matrix.
        PartNotFound: The item has no such follow-up.
    """
    match item, answer:
        case ExplainItem(), TextAnswer(text=text) | AudioAnswer(transcript=text):
            return _grade_text(rubric_of(item, part), text, hearer)
        case ChooseItem(), ChoiceAnswer():
            return choose.grade(item, answer)
        case ComputeItem(), NumbersAnswer() if instance is not None:
            return compute.grade(item, instance, answer)
        case ((ExplainItem() | ChooseItem() | ComputeItem()), _):
            raise AnswerRefused(reason=f"a {item.kind} question is not answered by {answer.type}")
        case _:
            raise KindNotGraded(kind=item.kind, uid=item.uid)


def _grade_text(wanted: Rubric, text: str, hearer: Hearer) -> Grade:
    if len(text) > ANSWER_MAX_CHARACTERS:
        raise AnswerTooLong(characters=len(text), limit=ANSWER_MAX_CHARACTERS)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half a surrogate pair: no log could keep it
        raise AnswerRefused(reason=f"character {error.start + 1} is not Unicode") from error
    return rubric.grade(wanted, hearer.hear(text, wanted))

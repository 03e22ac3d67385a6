"""One answer to one item -> its grade, whatever the kind."""

from __future__ import annotations

from greenroom.domain.answers import (
    Answer,
    AudioAnswer,
    ChoiceAnswer,
    DesignAnswer,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.errors import AnswerRefused, KindNotGraded
from greenroom.domain.grades import Grade
from greenroom.domain.instances import Instance
from greenroom.domain.items import (
    GRADED_KINDS,
    ChooseItem,
    ComputeItem,
    DesignItem,
    Item,
    RubricItem,
)
from greenroom.grading import choose, compute
from greenroom.service.designs import read_design
from greenroom.service.ports import Algebra, Listener
from greenroom.service.prose import grade_design, grade_text


def grade_answer(
    item: Item,
    answer: Answer,
    *,
    part: str = "",
    instance: Instance | None = None,
    hearer: Listener,
    algebra: Algebra | None = None,
) -> Grade:
    """Grade an answer; nothing is recorded.

    Without `algebra`, a formula that values at points leave open makes the grade `unsure`.

    Raises:
        AnswerRefused: The answer is not of the form that the kind wants.
        AnswerTooLong: It is longer than anything that is graded.
        KindNotGraded: Items of this kind cannot be graded yet.
        NotAFormula: A field of a compute item holds no formula.
        NotANumber: A field of a compute item holds no number, vector, matrix or interval.
        PartNotFound: The item has no such follow-up.
        QueryRefused: A design in a file asks the interviewer more than is answered.
    """
    match item, answer:
        case DesignItem(), TextAnswer(text=text) if not part and item.kind in GRADED_KINDS:
            return grade_design(item, read_design(item, text, hearer), hearer)
        case DesignItem(), DesignAnswer() if not part:
            return grade_design(item, answer, hearer)
        case RubricItem(), TextAnswer(text=text) | AudioAnswer(transcript=text):
            return grade_text(item, text, part=part, listener=hearer)
        case ChooseItem(), ChoiceAnswer():
            return choose.grade(item, answer)
        case ComputeItem(), NumbersAnswer() if instance is not None:
            settle = None if algebra is None else algebra.same
            return compute.grade(item, instance, answer, settle)
        case _ if item.kind in GRADED_KINDS:
            raise AnswerRefused(reason=f"a {item.kind} question is not answered by {answer.type}")
        case _:
            raise KindNotGraded(kind=item.kind, uid=item.uid)

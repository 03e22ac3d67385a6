"""One answer to one item -> its grade, whatever the kind."""

from __future__ import annotations

from dataclasses import dataclass

from greenroom.domain.answers import (
    Answer,
    AudioAnswer,
    ChoiceAnswer,
    CodeAnswer,
    DesignAnswer,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.debugging import debugged_in
from greenroom.domain.errors import AnswerRefused, KindNotGraded
from greenroom.domain.faults import FAULT_SAYS
from greenroom.domain.grades import Grade
from greenroom.domain.instances import Instance
from greenroom.domain.items import (
    GRADED_KINDS,
    ChooseItem,
    ComputeItem,
    DebugItem,
    DesignItem,
    Item,
    ProgramItem,
    RubricItem,
)
from greenroom.grading import choose, code, compute, debug
from greenroom.service.designs import read_design
from greenroom.service.ports import Algebra, Listener
from greenroom.service.programs import Programs
from greenroom.service.prose import grade_design, grade_text


@dataclass(frozen=True, slots=True)
class Examiners:
    """Who looks at answers.

    Without `algebra`, a formula that values at points leave open makes the grade `unsure`;
    without `programs`, no program can be graded.
    """

    hearer: Listener
    algebra: Algebra | None = None
    programs: Programs | None = None


def grade_answer(
    item: Item,
    answer: Answer,
    examiners: Examiners,
    *,
    part: str = "",
    instance: Instance | None = None,
) -> Grade:
    """Grade an answer; nothing is recorded.

    Raises:
        AnswerRefused: The answer is not of the form that the kind wants.
        AnswerTooLong: It is longer than anything that is graded.
        KindNotGraded: Items of this kind cannot be graded yet.
        NotAFormula: A field of a compute item holds no formula.
        NotANumber: A field of a compute item holds no number, vector, matrix or interval.
        PartNotFound: The item has no such follow-up.
        QueryRefused: A design in a file asks the interviewer more than is answered.
        JudgeFailed: A program could not be judged, by our fault.
    """
    hearer, algebra = examiners.hearer, examiners.algebra
    match item, answer:
        case DesignItem(), TextAnswer() | DesignAnswer() if not part and item.kind in GRADED_KINDS:
            return grade_design(item, _design(item, answer, hearer), hearer)
        case RubricItem(), TextAnswer(text=text) | AudioAnswer(transcript=text):
            return grade_text(item, text, part=part, listener=hearer)
        case ChooseItem(), ChoiceAnswer():
            return choose.grade(item, answer)
        case ComputeItem(), NumbersAnswer() if instance is not None:
            settle = None if algebra is None else algebra.same
            return compute.grade(item, instance, answer, settle)
        case DebugItem(), CodeAnswer(source=source) if instance and examiners.programs:
            return _debugged(item, source, instance, examiners.programs)
        case ProgramItem(), CodeAnswer(source=source) if instance and examiners.programs:
            return _judged(item, source, instance, examiners.programs)
        case _ if item.kind in GRADED_KINDS:
            raise AnswerRefused(reason=f"a {item.kind} question is not answered by {answer.type}")
    raise KindNotGraded(kind=item.kind, uid=item.uid)


def _design(item: DesignItem, answer: TextAnswer | DesignAnswer, hearer: Listener) -> DesignAnswer:
    return read_design(item, answer.text, hearer) if isinstance(answer, TextAnswer) else answer


def _judged(item: ProgramItem, source: str, instance: Instance, programs: Programs) -> Grade:
    if not source.strip():
        return code.nothing_given(item.item_hash)
    report = programs.judged(item, source, instance.seed)
    return code.grade(report, item.limits, item.item_hash)


def _debugged(item: DebugItem, source: str, instance: Instance, programs: Programs) -> Grade:
    given = debugged_in(source)
    if not given.program.strip():
        return code.nothing_given(item.item_hash)
    if given.line and given.line_number is None:
        raise AnswerRefused(reason=f"the faulty line is a number, not {given.line[:40]}")
    if given.fault and given.fault not in FAULT_SAYS:
        raise AnswerRefused(reason=f"there is no kind of fault {given.fault[:40]}")
    report = programs.judged(item, given.program, instance.seed)
    return debug.grade(item, given, report, programs.proved(item, given, repaired=report.accepted))

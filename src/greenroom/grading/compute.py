"""Values against the right ones: within tolerance or not, and by which slip they miss."""

from __future__ import annotations

from dataclasses import dataclass

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.grades import Grade, ValueEvidence, verdict_of
from greenroom.domain.instances import Expected, Instance, NearMiss
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.grading import formula_answers, intervals, numbers
from greenroom.grading.formula_answers import Settle
from greenroom.grading.numbers import shortened, shown
from greenroom.grading.slips import diagnosis, ends_right, near_misses_by_fit
from greenroom.grading.tolerance import agrees

GRADER = "compute"
VERSION = "2"


def grade(
    item: ComputeItem, instance: Instance, answer: NumbersAnswer, settle: Settle | None = None
) -> Grade:
    """The share of the fields that are right, each with the slip that explains a wrong one.

    An interval with one end right counts half. Where nobody can tell whether a formula is right,
    the whole grade is `unsure`.

    A field left blank beside others that are filled counts as wrong. No field at all says 'I do
    not know', which is an answer; blank fields, or what is no number, are sent back ungraded.

    Args:
        item: The fields with their tolerances.
        instance: The numbers that were drawn and shown.
        answer: The fields as typed.
        settle: Decides by algebra on formulas that values at points leave open.

    Raises:
        NotANumber: A field cannot be read, or every field is blank.
        NotAFormula: The same for a formula.
        AnswerRefused: A field was filled that the item does not have.
    """
    unknown = sorted(set(answer.fields) - {field.id for field in item.answers})
    if unknown:
        raise AnswerRefused(reason=f"item {item.uid} has no field {', '.join(unknown)}")
    values = _read(item, answer)
    misses = near_misses_by_fit(instance.near_misses, values, item.answers)
    judge = _Judge(instance, misses, settle)
    evidence = tuple(judge.evidence(f, answer, values.get(f.id)) for f in item.answers)
    score = sum(entry.earned for entry in evidence) / len(evidence)
    undecided = any(entry.undecided for entry in evidence)
    return Grade(
        score=score,
        verdict="unsure" if undecided else verdict_of(score),
        confidence=0 if undecided else 1,
        evidence=evidence,
        feedback=_feedback(evidence),
        grader=GRADER,
        grader_version=VERSION,
        rubric_hash=item.item_hash,
    )


def _read(item: ComputeItem, answer: NumbersAnswer) -> dict[str, Expected]:
    if not answer.fields:
        return {}
    filled = [field for field in item.answers if answer.fields.get(field.id, "").strip()]
    return {
        field.id: _parsed(answer.fields.get(field.id, ""), field)
        for field in filled or item.answers[:1]
    }


def _parsed(text: str, field: AnswerField) -> Expected:
    match field.shape:
        case "formula":
            return formula_answers.parse(text, field)
        case "interval":
            return intervals.parse(text, label=field.label, unit=field.unit)
        case shape:
            return numbers.parse(text, shape=shape, label=field.label, unit=field.unit)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Judges the fields of one answer, each by its shape."""

    instance: Instance
    misses: tuple[NearMiss, ...]
    settle: Settle | None

    def evidence(
        self, field: AnswerField, answer: NumbersAnswer, given: Expected | None
    ) -> ValueEvidence:
        expected = self.instance.expected[field.id]
        right, says, misconception = self._judged(field, given, expected)
        share = None
        if field.shape == "interval" and given is not None and not right:
            share = sum(ends_right(given, expected, field)) / 2 or None
        formula = isinstance(expected, str)
        return ValueEvidence(
            id=field.id,
            label=field.label,
            given=shortened(answer.fields.get(field.id, "")),
            expected=shown(expected),
            right=bool(right),
            share=share,
            undecided=right is None,
            given_latex=formula_answers.as_latex(given, field) if isinstance(given, str) else "",
            expected_latex=formula_answers.as_latex(str(expected), field) if formula else "",
            says=says,
            misconception=misconception,
        )

    def _judged(
        self, field: AnswerField, given: Expected | None, expected: Expected
    ) -> tuple[bool | None, str, str | None]:
        """Whether a value is right, None where nobody can tell; a sentence; the misconception."""
        if given is None:
            return False, "Nothing was given here.", None
        if isinstance(given, str):
            right, says = formula_answers.verdict(given, str(expected), field, self.settle)
        else:
            right, says = agrees(given, expected, field), ""
        if right is not False:
            return right, says, None
        return False, *diagnosis(field, given, expected, self.misses)


def _feedback(evidence: tuple[ValueEvidence, ...]) -> tuple[str, ...]:
    right = sum(entry.right for entry in evidence)
    doubts = tuple(entry.says for entry in evidence if entry.undecided)
    if doubts:
        return tuple(dict.fromkeys(doubts))
    if right == len(evidence):
        return ("That is right.",) if right == 1 else ("All of them are right.",)
    if len(evidence) == 1:
        return (evidence[0].says or "That is not the value.",)
    said = tuple(dict.fromkeys(entry.says for entry in evidence if entry.says))
    return (f"{right} of {len(evidence)} are right.", *said)

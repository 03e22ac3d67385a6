"""Numbers against the right ones: within tolerance or not, and by which slip they miss."""

from __future__ import annotations

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.grades import Grade, ValueEvidence, verdict_of
from greenroom.domain.instances import Instance, NearMiss, Numbers
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.grading.numbers import parse, shortened, shown
from greenroom.grading.slips import diagnosis, near_misses_by_fit
from greenroom.grading.tolerance import agrees

GRADER = "compute"
VERSION = "1"


def grade(item: ComputeItem, instance: Instance, answer: NumbersAnswer) -> Grade:
    """The share of the fields that are right, each with the slip that explains a wrong one.

    A field left blank beside others that are filled counts as wrong. No field at all says 'I do
    not know', which is an answer; blank fields, or what is no number, are sent back ungraded.

    Args:
        item: The fields with their tolerances.
        instance: The numbers that were drawn and shown.
        answer: The fields as typed.

    Raises:
        NotANumber: A field cannot be read, or every field is blank.
        AnswerRefused: A field was filled that the item does not have.
    """
    unknown = sorted(set(answer.fields) - {field.id for field in item.answers})
    if unknown:
        raise AnswerRefused(reason=f"item {item.uid} has no field {', '.join(unknown)}")
    values = _read(item, answer)
    misses = near_misses_by_fit(instance.near_misses, values, item.answers)
    evidence = tuple(_evidence(field, answer, values, instance, misses) for field in item.answers)
    score = sum(entry.right for entry in evidence) / len(evidence)
    return Grade(
        score=score,
        verdict=verdict_of(score),
        confidence=1,
        evidence=evidence,
        feedback=_feedback(evidence),
        grader=GRADER,
        grader_version=VERSION,
        rubric_hash=item.item_hash,
    )


def _read(item: ComputeItem, answer: NumbersAnswer) -> dict[str, Numbers]:
    if not answer.fields:
        return {}
    filled = [field for field in item.answers if answer.fields.get(field.id, "").strip()]
    return {
        field.id: parse(
            answer.fields.get(field.id, ""), shape=field.shape, label=field.label, unit=field.unit
        )
        for field in filled or item.answers[:1]
    }


def _evidence(
    field: AnswerField,
    answer: NumbersAnswer,
    values: dict[str, Numbers],
    instance: Instance,
    misses: tuple[NearMiss, ...],
) -> ValueEvidence:
    expected = instance.expected[field.id]
    given = values.get(field.id)
    right = given is not None and agrees(given, expected, field)
    says, misconception = ("", None)
    if given is None:
        says = "Nothing was given here."
    elif not right:
        says, misconception = diagnosis(field, given, expected, misses)
    return ValueEvidence(
        id=field.id,
        label=field.label,
        given=shortened(answer.fields.get(field.id, "")),
        expected=shown(expected),
        right=right,
        says=says,
        misconception=misconception,
    )


def _feedback(evidence: tuple[ValueEvidence, ...]) -> tuple[str, ...]:
    right = sum(entry.right for entry in evidence)
    if right == len(evidence):
        return ("That is right.",) if right == 1 else ("All of them are right.",)
    if len(evidence) == 1:
        return (evidence[0].says or "That is not the value.",)
    said = tuple(dict.fromkeys(entry.says for entry in evidence if entry.says))
    return (f"{right} of {len(evidence)} are right.", *said)

"""A question and a grade as lines for the terminal and as data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenroom.domain.answers import Answer, AudioAnswer, TextAnswer
from greenroom.domain.grades import (
    ClaimEvidence,
    Grade,
    OptionEvidence,
    PointEvidence,
    ValueEvidence,
)
from greenroom.domain.instances import Instance
from greenroom.domain.items import ChooseItem, ComputeItem, Item
from greenroom.domain.values import Span
from greenroom.rendering.text import terminal_text
from greenroom.service.questions import prompt_of, shuffled

SIGNS = {"heard": "✓", "partly": "~", "missing": "·", "contradicted": "✗"}


def question_data(item: Item, *, instance: Instance | None, seed: str) -> dict[str, Any]:
    """What a candidate may see of an item: never the rubric, the right option or the answer."""
    data: dict[str, Any] = {
        "uid": item.uid,
        "kind": item.kind,
        "title": item.title,
        "topic": item.topic,
        "skills": list(item.skills),
        "level": item.level,
        "minutes": item.minutes,
        "question": prompt_of(item, instance=instance),
    }
    if isinstance(item, ChooseItem):
        data["several"] = item.several
        data["options"] = [
            {"id": option.id, "text": option.text} for option in shuffled(item, seed=seed)
        ]
    if isinstance(item, ComputeItem):
        data["fields"] = [
            {"id": f.id, "label": f.label, "shape": f.shape, "unit": f.unit} for f in item.answers
        ]
        data["seed"] = None if instance is None else instance.seed
    return data


def question_lines(
    item: Item, *, part: str = "", instance: Instance | None = None, seed: str = ""
) -> Iterator[str]:
    """The question as a candidate reads it in a terminal."""
    yield f"{item.title}  [{item.uid}, {item.kind}, level {item.level}, {item.minutes} min]"
    yield ""
    yield terminal_text(prompt_of(item, part=part, instance=instance))
    if isinstance(item, ChooseItem):
        yield ""
        for number, option in enumerate(shuffled(item, seed=seed), start=1):
            yield f"  {number}. {terminal_text(option.text, width=74)}  ({option.id})"
    if isinstance(item, ComputeItem):
        yield ""
        for field in item.answers:
            unit = f", in {field.unit}" if field.unit else ""
            yield f"  {field.id}: {terminal_text(field.label)} ({field.shape}{unit})"


def grade_data(grade: Grade) -> dict[str, Any]:
    """A grade as data."""
    return grade.model_dump(mode="json")


def grade_lines(grade: Grade, answer: Answer) -> Iterator[str]:
    """A grade as a candidate reads it: the verdict, then what it rests on."""
    sure = f"{round(100 * grade.confidence)} % sure"
    yield f"{grade.verdict.upper()}  {grade.score:.2f}  ({sure}; {grade.grader})"
    if grade.degraded:
        yield f"Note: {grade.degraded}"
    yield from grade.feedback
    text = _text_of(answer)
    for evidence in grade.evidence:
        yield from _evidence_lines(evidence, text)


def _text_of(answer: Answer) -> str:
    match answer:
        case TextAnswer(text=text) | AudioAnswer(transcript=text):
            return text
        case _:
            return ""


def _evidence_lines(
    evidence: PointEvidence | ClaimEvidence | ValueEvidence | OptionEvidence, text: str
) -> Iterator[str]:
    match evidence:
        case PointEvidence():
            yield f"  {SIGNS[evidence.state]} {terminal_text(evidence.says)} ({evidence.state})"
            yield from _quotes(text, evidence.spans)
        case ClaimEvidence():
            yield f"  ✗ You said: {terminal_text(evidence.says)}"
            yield from _quotes(text, evidence.spans)
            yield f"    {terminal_text(evidence.reply)}"
        case ValueEvidence():
            sign = "✓" if evidence.right else "✗"
            label = terminal_text(evidence.label)
            yield f"  {sign} {label}: {evidence.given} (right: {evidence.expected})"
            if evidence.says:
                yield f"    {terminal_text(evidence.says)}"
        case OptionEvidence():
            sign = "✓" if evidence.right else "✗"
            chosen = "chosen" if evidence.chosen else "not chosen"
            yield f"  {sign} {terminal_text(evidence.text)} ({chosen})"
            if evidence.says:
                yield f"    {terminal_text(evidence.says)}"


def _quotes(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        quoted = " ".join(text[span.start : span.end].split())
        if quoted:
            yield f'    "{quoted}"'

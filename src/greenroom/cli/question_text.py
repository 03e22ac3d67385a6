"""A question and a grade as lines for the terminal and as data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from greenroom.cli.layout import columns, counted, markdown, plain
from greenroom.domain.answers import Answer, DesignAnswer, Exchange, text_in
from greenroom.domain.designs import CANVAS
from greenroom.domain.faults import FAULT_SAYS
from greenroom.domain.figures import Figure
from greenroom.domain.grades import (
    ClaimEvidence,
    Evidence,
    Grade,
    JargonEvidence,
    OptionEvidence,
    PointEvidence,
    PropertyEvidence,
    ValueEvidence,
)
from greenroom.domain.instances import Instance
from greenroom.domain.items import ChooseItem, ComputeItem, DebugItem, DesignItem, ExplainItem, Item
from greenroom.domain.programs import ProgramReport
from greenroom.domain.second_readings import SecondReading
from greenroom.domain.values import Span
from greenroom.grading.design import signals
from greenroom.service.questions import prompt_of, shuffled

SIGNS = {"heard": "✓", "partly": "~", "missing": "·", "contradicted": "✗"}
LISTENERS = {
    "executive": "an executive",
    "product": "a product manager",
    "engineer": "an engineer",
    "statistician": "a statistician",
}
REPLIES = {
    "yours_to_decide": "That is yours to decide. If you meant a fact, ask in other words.",
    "one_at_a_time": "Ask one thing at a time.",
}
HOW_TO_TYPE = {
    "number": "number",
    "vector": "vector such as 1, 2",
    "matrix": "matrix such as 1, 2; 3, 4",
    "interval": "interval such as [1.2, 3.4]",
    "formula": "formula in",
}


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
    if isinstance(item, ExplainItem) and item.audience is not None:
        data["audience"] = item.audience
    if isinstance(item, DebugItem):
        data["program"] = item.stub
        data["faults"] = dict(FAULT_SAYS)
    if isinstance(item, DesignItem):
        data["options"] = [{"id": option.id, "text": option.text} for option in item.options]
        data["canvas"] = [] if item.options else list(CANVAS)
    if instance is not None and instance.figure is not None:
        data["figure"] = instance.figure.model_dump(mode="json")
        data["seed"] = instance.seed
    if isinstance(item, ComputeItem):
        data["fields"] = [
            {"id": f.id, "label": f.label, "shape": f.shape, "unit": f.unit}
            | ({"variables": list(f.variables)} if f.variables else {})
            for f in item.answers
        ]
        data["seed"] = None if instance is None else instance.seed
    return data


def question_lines(
    item: Item,
    *,
    part: str = "",
    instance: Instance | None = None,
    seed: str = "",
    option_ids: bool = False,
) -> Iterator[str]:
    """The question as a candidate reads it in a terminal.

    Args:
        item: What is asked.
        part: Which follow-up; empty for the main question.
        instance: The numbers drawn.
        seed: Decides the order of options.
        option_ids: Whether options show the ids that an answer in a file names.
    """
    follow_up = "Follow-up: " if part else ""
    facts = f"[{item.uid}, {item.kind}, level {item.level}, {item.minutes} min]"
    title = f"{follow_up}{item.title}"
    fits = len(title) + 2 + len(facts) <= columns()
    yield f"{title}  {facts}" if fits else f"{plain(title)}\n{plain(facts)}"
    yield ""
    yield markdown(prompt_of(item, part=part, instance=instance))
    if instance is not None and instance.figure is not None:
        yield ""
        yield from figure_lines(instance.figure)
    if isinstance(item, ExplainItem) and item.audience is not None and not part:
        yield plain(f"You are talking to {LISTENERS[item.audience]}.")
    options = [(option.id, option.text) for option in shuffled(item, seed=seed)]
    if isinstance(item, DesignItem) and not part:
        options = [(option.id, option.text) for option in item.options]
    if options:
        yield ""
        for number, (name, text) in enumerate(options, start=1):
            yield markdown(f"{text} ({name})" if option_ids else text, first=f"  {number}. ")
    yield from _fields(item)


def _fields(item: Item) -> Iterator[str]:
    """What an answer has to fill in."""
    if isinstance(item, DebugItem):
        yield ""
        yield "Faults to choose from:"
        for name, says in FAULT_SAYS.items():
            yield plain(f"{name}: {says}", first="  ", rest="      ")
    if isinstance(item, ComputeItem):
        yield ""
        for field in item.answers:
            shape = HOW_TO_TYPE[field.shape] + (f", in {field.unit}" if field.unit else "")
            if field.variables:
                shape += f" {', '.join(field.variables)}; log is natural"
            yield markdown(f"{field.label} ({shape})", first=f"  {field.id}: ", rest="    ")


def figure_lines(figure: Figure) -> Iterator[str]:
    """A figure in words, since a terminal draws none."""
    yield plain(f"Figure: {figure.title}")
    yield plain(figure.alternative, first="  ", rest="  ")


def item_line(item: Item, *, minutes: bool = False) -> str:
    """An item in a list, by uid and kind."""
    more = f" ({item.minutes} min)" if minutes else ""
    return plain(f"{item.title}{more}", first=f"{item.uid}  {item.kind:8} ")


def grade_data(grade: Grade) -> dict[str, Any]:
    """A grade as data."""
    return grade.model_dump(mode="json")


def grade_lines(grade: Grade, answer: Answer) -> Iterator[str]:
    """A grade as a candidate reads it: the verdict, then what it rests on.

    Feedback that the evidence below repeats is left out.
    """
    sure = f"{round(100 * grade.confidence)} % sure"
    yield f"{grade.verdict.upper()}  {grade.score:.2f}  ({sure}; {grade.grader})"
    if grade.degraded:
        yield plain(f"Note: {grade.degraded}")
    told = tuple(filter(None, (said for entry in grade.evidence for said in _said(entry))))
    for line in grade.feedback:
        if not line.endswith(told):
            yield markdown(line)
    text = text_in(answer) or ""
    if isinstance(answer, DesignAnswer):
        for exchange in answer.asked:
            yield from exchange_lines(exchange)
    yield from _all_evidence(grade, text)


def _all_evidence(grade: Grade, text: str) -> Iterator[str]:
    """The points by number, those of a design by signal, then everything else."""
    grouped = signals(grade.points())
    numbers = {point.id: n for n, point in enumerate(grade.points(), start=1)}
    for seen in grouped:
        yield f"{seen.signal.capitalize()}: {seen.level}"
        for point in seen.points:
            yield from _point_lines(point, text, numbers[point.id])
    for evidence in grade.evidence:
        if not isinstance(evidence, PointEvidence):
            yield from _evidence_lines(evidence, text)
        elif not grouped:
            yield from _point_lines(evidence, text, numbers[evidence.id])


def run_lines(report: ProgramReport) -> Iterator[str]:
    """What came of a program on the cases that its question shows."""
    for case in report.cases:
        sign = {"right": "✓", "not_run": "·"}.get(case.state, "✗")
        yield plain(case.property, first=f"  {sign} ")
        yield from (f"      {line}" for line in _lines_of(case.call))
        if case.state in ("wrong", "error"):
            yield plain(case.says, first="      ")
            yield from (f"      right: {line}" for line in case.right.splitlines())
    if report.limit:
        yield plain(f"It was ended ({report.limit}). {report.refused}".strip())
    if report.printed:
        yield "It printed:"
        yield from (f"  {line}" for line in report.printed.splitlines()[:40])


def reading_lines(read: SecondReading, grade: Grade) -> Iterator[str]:
    """What a second reader said, point by point, beside the grade."""
    yield plain(f"Second reader {read.model}: {read.score:.2f}, beside the grade {grade.score:.2f}")
    if read.differs_from(grade.score):
        yield plain("The two differ widely: look at the points yourself.")
    says = {point.id: point.says for point in grade.points()}
    for point in read.points:
        yield _point(SIGNS[point.state], f"{says.get(point.id, point.id)} ({point.state})")
        if point.quote:
            yield plain(f"“{point.quote}”", first="    ")


def exchange_lines(exchange: Exchange) -> Iterator[str]:
    """A question to the interviewer, and what came back."""
    yield plain(exchange.question, first="  ? ", rest="    ")
    yield _below(exchange.says or REPLIES[exchange.reply])


def _said(evidence: Evidence) -> tuple[str, ...]:
    match evidence:
        case ClaimEvidence():
            return (evidence.reply,)
        case PointEvidence() | ValueEvidence() | OptionEvidence():
            return (evidence.says,)
        case PropertyEvidence():
            return (evidence.difference,)
        case JargonEvidence():
            return ()


def _point_lines(point: PointEvidence, text: str, number: int) -> Iterator[str]:
    matters = point.tier == "must" and point.state == "missing"
    state = "missing, and it matters most" if matters else point.state
    yield _point(f"{SIGNS[point.state]} {number}", f"{point.says} ({state})")
    yield from _quotes(text, point.spans)


def _evidence_lines(
    evidence: ClaimEvidence | ValueEvidence | JargonEvidence | OptionEvidence | PropertyEvidence,
    text: str,
) -> Iterator[str]:
    match evidence:
        case PropertyEvidence():
            yield from _property_lines(evidence)
        case ClaimEvidence():
            yield _point("✗", f"You seem to believe: {evidence.says}")
            yield from _quotes(text, evidence.spans)
            yield _below(evidence.reply)
        case ValueEvidence():
            yield from _value_lines(evidence)
            yield from (_below(said) for said in _said(evidence) if said)
        case JargonEvidence():
            yield _point("✗", f"Not explained to this listener: {evidence.term}")
        case OptionEvidence():
            chosen = "chosen" if evidence.chosen else "not chosen, but right"
            sign = ("✓" if evidence.chosen else "·") if evidence.right else "✗"
            yield _point(sign, f"{evidence.text} ({chosen})")
            yield from (_below(said) for said in _said(evidence) if said)


def _property_lines(one: PropertyEvidence) -> Iterator[str]:
    """Something that must hold; where it does not, the smallest input that shows it."""
    sign = "✓" if one.right else "✗" if one.failed else "·"
    cases = counted(one.cases, "case")
    state = f"{one.failed} of {cases} fail" if one.failed else cases
    yield plain(
        f"{one.says} ({state if one.right or one.failed else 'not reached'})", first=f"  {sign} "
    )
    if one.failed:
        yield from (f"      {line}" for line in _lines_of(one.call))
        where = f" (line {one.line})" if one.line else ""
        yield plain(f"{one.difference}{where}", first="      ")


def _lines_of(call: str) -> Iterator[str]:
    """A call as one wrapped text; the rows of tables on lines of their own."""
    yield from call.splitlines() if "\n  " in call else plain(call).splitlines()


def _value_lines(value: ValueEvidence) -> Iterator[str]:
    """A value with the right one; of a formula, how it was read as well."""
    sign = "✓" if value.right else "~" if value.share or value.undecided else "✗"
    label = " ".join(markdown(value.label).split())
    formula = bool(value.expected_latex)
    right = "" if value.right or formula else f" (right: {value.expected})"
    yield plain(f"{label}: {value.given}{right}", first=f"  {sign} ")
    if value.given_latex:
        yield _below(f"read as ${value.given_latex}$")
    if formula and not value.right:
        yield _below(f"right is ${value.expected_latex}$, typed {value.expected}")


def _point(sign: str, says: str) -> str:
    return markdown(says, first=f"  {sign} ")


def _below(says: str) -> str:
    return markdown(says, first="    ")


def _quotes(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        quoted = text[span.start : span.end].strip()
        if quoted:
            yield plain(f'"{quoted}"', first="    ", rest="     ")

"""Proves generated items: what they draw for many seeds, and that it is right."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from pydantic import JsonValue, TypeAdapter, ValidationError

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import DrawFailed
from greenroom.domain.grades import ValueEvidence
from greenroom.domain.instances import Expected, Instance, NearMiss
from greenroom.domain.items import AnswerField, ComputeItem, DrawnItem
from greenroom.domain.problems import Problem
from greenroom.domain.reports import Judged, RunReport
from greenroom.grading import compute
from greenroom.grading.formula_tokens import NoFormula
from greenroom.grading.formulas import read
from greenroom.grading.numbers import shown
from greenroom.grading.probing import likeness
from greenroom.service.checking_pages import CheckMarkdown
from greenroom.service.ports import Drawer
from greenroom.service.stated import unstated

SEEDS: Final = 20
"""Every generated item is drawn with so many seeds."""

PROVEN_SEEDS: Final = 10
"""Its proof is run for so many of them: a derivation takes far longer than a draw."""

PROVEN_WITHIN: Final = 1e-6
"""How far, relatively, a proof's number may lie from the generator's."""

PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LEFT_OVER = re.compile(r"\{\{.*?\}\}")
_PROOFS = TypeAdapter(list[dict[str, Expected]])
_ZERO = 1e-9


class ProvingDrawer(Drawer, Protocol):
    """A drawer that can also draw without its memory, and run proofs."""

    def draw_all(self, item: DrawnItem, seeds: Sequence[int]) -> Sequence[Instance]:
        """What the seeds draw, by one run of the code, in their order. Raises as `draw`."""
        ...

    def prove(self, source: str, drawn: Sequence[Mapping[str, JsonValue]]) -> RunReport:
        """What `answers` of a `proof.py` returns for each drawing. Raises WorkerFailed."""
        ...


def draw_problems(
    item: DrawnItem, folder: Path, proof: str, drawer: ProvingDrawer, check_markdown: CheckMarkdown
) -> Iterator[Problem]:
    """The first fault of a generated item: one bad draw is reason enough to mend it.

    Args:
        item: A generated item.
        folder: Where it lies.
        proof: The text of its `proof.py`; empty where it has none.
        drawer: Draws, and runs the proof.
        check_markdown: Reads Markdown and formulas.
    """

    def problem(code: str, says: str, mend: str) -> Problem:
        return Problem(path=str(folder), code=code, says=says, mend=mend, uid=item.uid)

    seeds = range(SEEDS)
    try:
        instances = drawer.draw_all(item, seeds)
        again = reversed(drawer.draw_all(item, seeds[::-1]))  # what one draw leaves, another meets
    except DrawFailed as error:
        yield problem("draw-failed", str(error), "Mend variants.py.")
        return
    check = _alike_once(check_markdown)
    for instance, repeated in zip(instances, again, strict=True):
        says = None if instance == repeated else "it draws other numbers the second time"
        says = says or _misdrawn(item, instance, check, drawer)
        if says is not None:
            says = f"with seed {instance.seed} {says}."
            yield problem("draw-unsound", says, "Mend variants.py.")
            return
    if not isinstance(item, ComputeItem):
        return
    missing = next(filter(None, (unstated(item, instance) for instance in instances)), None)
    if missing is not None and item.status == "ready":
        mend = "End the solution with every value, to the digits that are asked for."
        yield problem("solution-incomplete", missing, mend)
    if not proof:
        return
    instances = instances[:PROVEN_SEEDS]
    proofs = _proofs(item, instances, proof, drawer)
    if isinstance(proofs, str):
        yield problem("not-proven", proofs, "Mend proof.py.")
        return
    says = _difference(item, instances, proofs, drawer)
    if says is not None:
        yield problem("proof-differs", says, "Mend the one that is wrong.")


def _alike_once(check_markdown: CheckMarkdown) -> CheckMarkdown:
    """The same check, which reads texts that differ only in their numbers once."""
    sound: set[str] = set()

    def check(text: str) -> str | None:
        alike = _NUMBER.sub("1", text)
        if alike in sound:
            return None
        wrong = check_markdown(text)
        if wrong is None:
            sound.add(alike)
        return wrong

    return check


def _misdrawn(
    item: DrawnItem, instance: Instance, check_markdown: CheckMarkdown, drawer: Drawer
) -> str | None:
    question = PLACEHOLDER.sub(lambda p: instance.shown.get(p[1], p[0]), item.question)
    left = _LEFT_OVER.search(question)
    if left:
        return f"nothing is shown for {left[0]}"
    unused = sorted(set(instance.shown) - set(PLACEHOLDER.findall(item.question)))
    if unused:
        return f"{', '.join(unused)} is drawn and not shown"
    for name, text in (("the question", question), ("the solution", instance.solution)):
        wrong = check_markdown(text)
        if wrong is not None:
            return f"{name} cannot be shown: {wrong}"
    return _misjudged(item, instance, drawer) if isinstance(item, ComputeItem) else None


def _misjudged(item: ComputeItem, instance: Instance, drawer: Drawer) -> str | None:
    """Why the right values or the near misses of a drawing prove nothing."""
    typed = {name: shown(value) for name, value in instance.expected.items()}
    grade = compute.grade(item, instance, NumbersAnswer(fields=typed), drawer.same)
    if grade.verdict != "full":
        return f"the right values in six digits, {typed}, are graded {grade.verdict}"
    misses = (_missed(item, instance, miss, drawer) for miss in instance.near_misses)
    return next(filter(None, misses), None)


def _missed(item: ComputeItem, instance: Instance, miss: NearMiss, drawer: Drawer) -> str | None:
    """Why a near miss proves nothing: it counts as right, or nothing is said about it."""
    values = {**instance.expected, **miss.expected}
    typed = {name: shown(value) for name, value in values.items()}
    grade = compute.grade(item, instance, NumbersAnswer(fields=typed), drawer.same)
    fields = [entry for entry in grade.evidence if isinstance(entry, ValueEvidence)]
    if all(field.right for field in fields):
        return f"the near miss {typed} is graded as right"
    if any(field.undecided or not (field.right or field.says) for field in fields):
        return f"nothing is said about the near miss {typed}"
    return None


def _proofs(
    item: ComputeItem, instances: Sequence[Instance], proof: str, drawer: ProvingDrawer
) -> list[dict[str, Expected]] | str:
    """The answers that a proof gives for each drawing, or one sentence on why it gives none."""
    report = drawer.prove(proof, [instance.drawn for instance in instances])
    if not isinstance(report, Judged):
        return f"proof.py failed: {report.reason}."
    try:
        proofs = _PROOFS.validate_python(report.result)
    except ValidationError:
        return "answers(drawn) returns no mapping from answers to their values."
    wanted = {field.id for field in item.answers}
    for proven in proofs:
        if proven.keys() != wanted:
            return f"proof.py answers {', '.join(sorted(proven))}, not {', '.join(sorted(wanted))}."
    return proofs


def _difference(
    item: ComputeItem,
    instances: Sequence[Instance],
    proofs: Sequence[Mapping[str, Expected]],
    drawer: Drawer,
) -> str | None:
    """One sentence on the first answer on which generator and proof disagree."""
    for instance, proven in zip(instances, proofs, strict=True):
        for field in item.answers:
            one, other = instance.expected[field.id], proven[field.id]
            if not _agree(field, one, other, drawer):
                by_both = f"{_digits(one)} by variants.py and {_digits(other)} by proof.py"
                return f"with seed {instance.seed}, {field.id} is {by_both}."
    return None


def _agree(field: AnswerField, one: Expected, other: Expected, drawer: Drawer) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        ours: tuple[Expected, ...] = one
        theirs: tuple[Expected, ...] = other
        return len(ours) == len(theirs) and all(
            _agree(field, *pair, drawer) for pair in zip(ours, theirs, strict=True)
        )
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=PROVEN_WITHIN, abs_tol=_ZERO)
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    names = field.variables
    try:
        left, right = read(one, names), read(other, names)
    except NoFormula:
        return False
    found = likeness(left, right, names)
    return found == "same" or (found != "different" and drawer.same(left, right, names) is True)


def _digits(value: Expected) -> str:
    """A value with digits enough to see where two differ."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_digits, value))}]"
    return value if isinstance(value, str) else f"{value:.9g}"

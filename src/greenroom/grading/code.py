"""A program that was run: which properties hold, and the smallest input that shows one does not."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.domain.grades import Grade, PropertyEvidence, Verdict
from greenroom.domain.programs import CaseReport, Limits, ProgramLimit, ProgramReport

GRADER = "judge"
VERSION = "1"

WRONG_AT_MOST = 0.55
"""What a program earns where all properties but a few hold: it is wrong, so below the pass line."""

_LIMITS: dict[ProgramLimit, str] = {
    "cpu": "It used more than {cpu:g} s of processor time",
    "wall": "It did not come to an end in time",
    "memory": "It used more than {memory} MiB of memory",
    "output": "It wrote or returned more than it may",
    "crash": "It ended before it had answered",
    "forbidden": "It tried what a program may not do here",
    "protocol": "It interfered with how its results are sent, so nothing of it counts",
}


def grade(report: ProgramReport, limits: Limits, rubric_hash: str) -> Grade:
    """Accepted with 1 where every case is right; else the share of properties that hold.

    A wrong program stays below the pass line, however many properties hold.

    Args:
        report: What came of the program.
        limits: What it could use, to say which it went over.
        rubric_hash: Of the version of what it was judged by.

    Returns:
        A grade with one `PropertyEvidence` a property, those that fail first.
    """
    evidence = properties_of(report.cases)
    verdict = verdict_of(report)
    held = sum(one.right for one in evidence) / len(evidence) if evidence else 0.0
    return Grade(
        score=1 if verdict == "accepted" else WRONG_AT_MOST * held if verdict == "wrong" else 0,
        verdict=verdict,
        confidence=1,
        evidence=evidence,
        feedback=_feedback(limits, report, evidence),
        grader=GRADER,
        grader_version=VERSION,
        rubric_hash=rubric_hash,
    )


def nothing_given(rubric_hash: str) -> Grade:
    """The grade of giving up."""
    return Grade(
        score=0,
        verdict="wrong",
        confidence=1,
        feedback=("No program was given.",),
        grader=GRADER,
        grader_version=VERSION,
        rubric_hash=rubric_hash,
    )


def properties_of(cases: Sequence[CaseReport]) -> tuple[PropertyEvidence, ...]:
    """Cases by what they try, each with its smallest failure; properties that fail come first."""
    by_property: dict[str, list[CaseReport]] = {}
    for case in cases:
        by_property.setdefault(case.property, []).append(case)
    found = [_property(says, tried) for says, tried in by_property.items()]
    return tuple(sorted(found, key=lambda one: one.right))


def _property(says: str, tried: Sequence[CaseReport]) -> PropertyEvidence:
    failed = [case for case in tried if case.state in ("wrong", "error")]
    not_run = sum(case.state == "not_run" for case in tried)
    smallest = min(failed, key=lambda case: (not case.visible, case.size_bytes), default=None)
    evidence = PropertyEvidence(
        says=says,
        right=not failed and not not_run,
        cases=len(tried),
        failed=len(failed),
        not_run=not_run,
    )
    if smallest is None:
        return evidence
    return evidence.model_copy(
        update={
            "visible": smallest.visible,
            "shape": smallest.shape,
            "difference": smallest.says,
            "line": smallest.line,
            "call": smallest.call,
            "given": smallest.given,
            "expected": smallest.right,
        }
    )


def verdict_of(report: ProgramReport) -> Verdict:
    """`accepted`, `wrong`, `too_slow` or `crashes`, by what came of a program."""
    if report.accepted:
        return "accepted"
    if report.limit in ("cpu", "wall"):
        return "too_slow"
    errors = [case for case in report.cases if case.state == "error"]
    if report.limit is not None or report.refused or len(errors) == len(report.cases):
        return "crashes"
    return "wrong"


def _feedback(
    limits: Limits, report: ProgramReport, evidence: Sequence[PropertyEvidence]
) -> tuple[str, ...]:
    if report.accepted:
        lines = [f"All {_count(len(report.cases), 'case')} came out right."]
        if report.approach:
            lines.append(f"Your approach: {_in_sentence(report.approach)}")
        return tuple(lines)
    if report.limit is not None:
        return (_limit_line(limits, report),)
    failing = [one for one in evidence if not one.right]
    says = f"{_count(len(failing), 'property')} of {len(evidence)} did not hold."
    return (report.recognised, says) if report.recognised else (says,)


def _limit_line(limits: Limits, report: ProgramReport) -> str:
    assert report.limit is not None
    says = _LIMITS[report.limit].format(cpu=limits.cpu_seconds, memory=limits.memory_mib)
    if report.refused:
        return f"{says}: {report.refused}"
    at = next((n for n, case in enumerate(report.cases) if case.state != "right"), None)
    if at is None:
        return f"{says}."
    return f"{says}, at case {at + 1} of {len(report.cases)}: {report.cases[at].property}."


def _in_sentence(says: str) -> str:
    return says[:1].lower() + says[1:] if says[1:2].islower() else says


def _count(n: int, what: str) -> str:
    several = {"property": "properties"}.get(what, f"{what}s")
    return f"{n} {what if n == 1 else several}"

"""Proves items that are answered by a program: every program earns the verdict of its folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from greenroom.domain.debugging import Debugged
from greenroom.domain.errors import GreenroomError
from greenroom.domain.items import DebugItem, ProgramItem
from greenroom.domain.problems import Problem
from greenroom.domain.programs import Exercise, ProgramReport, Solution
from greenroom.domain.reports import HouseFault
from greenroom.grading.code import verdict_of
from greenroom.service.ports import ProgramJudge
from greenroom.service.proofs import proved

SEEDS: Final = (0, 1)
"""Every program is judged on the cases of so many seeds."""

FOLDERS = ("accepted", "wrong", "too_slow", "crashes")


def program_problems(
    item: ProgramItem, folder: Path, programs: Sequence[tuple[str, str]], judge: ProgramJudge
) -> Iterator[Problem]:
    """Everything that shows when the reference, the stub and the example programs are judged.

    Args:
        item: What they answer.
        folder: Where it lies.
        programs: Name below `answers/` and source.
        judge: Runs them.
    """
    known = [(name, source) for name, source in programs if name.partition("/")[0] in FOLDERS]
    wrong = tuple(
        Solution(says=name, source=source) for name, source in known if name.startswith("wrong/")
    )
    exercise = item.exercise(wrong=wrong)
    suffix = "sql" if item.language == "sql" else "py"
    wanted = [(f"reference.{suffix}", "accepted", item.reference)]
    begun = "wrong" if isinstance(item, DebugItem) else "crashes"
    wanted.append((f"stub.{suffix}", begun, item.stub))
    wanted += [(f"answers/{name}", name.partition("/")[0], source) for name, source in known]
    if isinstance(item, DebugItem):
        yield from _unproved(item, folder, known, judge)
    for name, verdict, source in wanted:
        says = _misplaced(exercise, verdict, source, name.removeprefix("answers/"), judge)
        if says is not None:
            yield Problem(
                path=str(folder / name),
                code="program-misplaced",
                says=says,
                mend="Mend the program, the check or the statement.",
                uid=item.uid,
            )


def _unproved(
    item: DebugItem, folder: Path, programs: Sequence[tuple[str, str]], judge: ProgramJudge
) -> Iterator[Problem]:
    """What our own proof does not hold to."""
    accepted = (source for name, source in programs if name.startswith("accepted/"))
    given = Debugged(program=item.reference, proof=item.test)
    try:
        cases = proved(item, given, (item.reference, *accepted), judge, repaired=False)
        failing = [f"{case.property}: {case.says}" for case in cases if case.state != "right"]
    except GreenroomError as error:
        failing = [str(error)]
    for says in failing:
        mend = "It must fail for the faulty program and pass for every right one."
        yield Problem(
            path=str(folder / "test.py"),
            code="not-proved",
            says=f"{says}.",
            mend=mend,
            uid=item.uid,
        )


def _misplaced(
    exercise: Exercise, wanted: str, source: str, name: str, judge: ProgramJudge
) -> str | None:
    """Why a program does not earn its verdict on some seed, in words."""
    for seed in SEEDS:
        report = judge.judge(exercise, source, seed)
        if isinstance(report, HouseFault):
            return f"with seed {seed} it could not be judged: {report.reason}"
        earned = verdict_of(report)
        if earned != wanted:
            return f"with seed {seed} it is {earned}, not {wanted}{_why(report)}"
        if wanted == "wrong" and report.recognised not in ("", name):
            return f"with seed {seed} it gives the same outputs as {report.recognised}"
    return None


def _why(report: ProgramReport) -> str:
    if report.refused:
        return f": {report.refused}"
    failing = next((case for case in report.cases if case.state not in ("right", "not_run")), None)
    return "." if failing is None else f": {failing.property}: {failing.says}."

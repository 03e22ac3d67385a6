"""Proofs of a fault: a test that fails for the faulty program and passes for right ones."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from typing import Final

from greenroom.domain.debugging import Debugged
from greenroom.domain.errors import AnswerRefused, JudgeFailed
from greenroom.domain.items import DebugItem
from greenroom.domain.programs import CaseReport
from greenroom.domain.reports import HouseFault
from greenroom.service.ports import ProgramJudge

FAILS = "Your proof fails for the program as it was"
PASSES = "Your proof passes for right programs"
PASSES_FOR_YOURS = "Your proof passes for your program"

CPU_SECONDS: Final = 1.0
"""Enough for a small test; one that never ends is run on several programs."""

_DRIVER = """
import types


def drive(solution, proof):
    module = types.ModuleType("proof")
    exec(compile(proof, "proof.py", "exec"), module.__dict__)
    module.test(solution)
    return True
"""
"""Runs in the box with the program: a proof is a candidate's code like any other."""


def proved(
    item: DebugItem, given: Debugged, right: Sequence[str], judge: ProgramJudge, *, repaired: bool
) -> tuple[CaseReport, ...]:
    """Run a proof on the faulty program, on right ones, and on the candidate's own.

    Args:
        item: The faulty program.
        given: The repair with its proof.
        right: Sources of right programs; what the proof says of them is not shown.
        judge: Runs them.
        repaired: Whether the candidate's own program is right, and so must pass too.

    Raises:
        AnswerRefused: The proof is no Python, or has no function `test`.
        JudgeFailed: Nobody could run it.
    """
    if not given.has_proof:
        return tuple(
            CaseReport(property=says, visible=True, state="wrong", says="there is no proof")
            for says in (FAILS, PASSES)
        )
    _refuse(given.proof)
    before = _run(item, given.proof, item.stub, judge)
    cases = [
        CaseReport(property=FAILS, visible=True, state="right")
        if before
        else CaseReport(property=FAILS, visible=True, state="wrong", says="it passes")
    ]
    for source in right:
        raised = _run(item, given.proof, source, judge)
        cases.append(
            _passed(PASSES, f"it fails for one of them: {_kind(raised)}" if raised else "")
        )
    if repaired:
        cases.append(_passed(PASSES_FOR_YOURS, _run(item, given.proof, given.program, judge)))
    return tuple(cases)


def tried(item: DebugItem, given: Debugged, judge: ProgramJudge) -> tuple[CaseReport, ...]:
    """The same before the answer is given: no right program takes part in it."""
    return proved(item, given, (), judge, repaired=True) if given.has_proof else ()


def _kind(raised: str) -> str:
    """What was raised, without a word that the proof has chosen: it could tell a right program.

    >>> _kind("it raises ValueError: return x + 1"), _kind("it raises ReturnXPlus1")
    ('it raises ValueError', 'it raises an exception of its own')
    """
    head = raised.partition(":")[0]
    name = head.removeprefix("it raises ")
    return head if name == head or hasattr(builtins, name) else "it raises an exception of its own"


def _passed(says: str, failure: str) -> CaseReport:
    state = "wrong" if failure else "right"
    return CaseReport(property=says, visible=True, state=state, says=failure)


def _run(item: DebugItem, proof: str, source: str, judge: ProgramJudge) -> str:
    """What a proof raises for a program; empty where it passes."""
    check = (
        "from greenroom.judge.cases import Case\n\n\ndef cases(rng):\n"
        f"    yield Case('the proof', ({proof!r},), expected=True)\n"
    )
    seconds = min(CPU_SECONDS, item.limits.cpu_seconds)
    limits = item.limits.model_copy(update={"cpu_seconds": seconds})
    changes = {"check": check, "driver": _DRIVER, "limits": limits, "rules": (), "forbids": ()}
    report = judge.judge(item.exercise().model_copy(update=changes), source, 0)
    if isinstance(report, HouseFault):
        raise JudgeFailed(reason=report.reason)
    if report.accepted:
        return ""
    case = report.cases[0].says if report.cases else ""
    return case or report.refused or f"it was ended ({report.limit})"


def _refuse(proof: str) -> None:
    try:
        tree = ast.parse(proof, "proof.py")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        where = f" (line {line} of the proof)" if line else ""
        raise AnswerRefused(reason=f"the proof is no Python{where}") from error
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    if "test" not in names:
        raise AnswerRefused(reason="the proof has no function `test(program)`")

"""A faulty program: the line found, the fault named, the repair that was run, and the proof."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.domain.debugging import Debugged
from greenroom.domain.faults import FAULT_SAYS
from greenroom.domain.grades import Evidence, Grade, ValueEvidence
from greenroom.domain.items import DebugItem
from greenroom.domain.programs import CaseReport, ProgramReport
from greenroom.grading import code

REPAIR, PROOF, LINE, FAULT = 0.6, 0.2, 0.1, 0.1
"""What the parts weigh: a repair alone earns the pass line, and no more."""

NOTHING = "nothing"
"""Stands where a part was left out."""

REPAIR_BEGUN = 0.15
"""What a wrong repair weighs, by the share of properties that hold."""


def grade(
    item: DebugItem, given: Debugged, report: ProgramReport, proof: Sequence[CaseReport]
) -> Grade:
    """The verdict is the repair's; the score adds what else was found.

    Args:
        item: The faulty program.
        given: What was made of it.
        report: What came of the repair.
        proof: What came of the proof, run on faulty and on right programs.

    Returns:
        A grade with a `ValueEvidence` for the line and one for the fault, and a
        `PropertyEvidence` for each property of the repair and of the proof.
    """
    repaired = code.grade(report, item.limits, item.item_hash)
    line, fault = _line(item, given), _fault(item, given)
    proved = code.properties_of(proof)
    found = LINE * line.right + FAULT * fault.right
    found += PROOF * all(case.state == "right" for case in proof)
    if repaired.verdict == "accepted":
        score = REPAIR + found
    else:
        begun = REPAIR_BEGUN * repaired.score / code.WRONG_AT_MOST
        score = min(code.WRONG_AT_MOST, found + begun)
    evidence: tuple[Evidence, ...] = (line, fault, *repaired.evidence, *proved)
    return repaired.model_copy(update={"score": round(score, 9), "evidence": evidence})


def _line(item: DebugItem, given: Debugged) -> ValueEvidence:
    return ValueEvidence(
        id="line",
        label="The faulty line",
        given=given.line or NOTHING,
        expected=" or ".join(map(str, item.lines)),
        right=given.line_number in item.lines,
    )


def _fault(item: DebugItem, given: Debugged) -> ValueEvidence:
    return ValueEvidence(
        id="fault",
        label="The fault",
        given=FAULT_SAYS.get(given.fault, NOTHING),
        expected=FAULT_SAYS[item.fault],
        right=given.fault in (item.fault, *item.also),
    )

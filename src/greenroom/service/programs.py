"""Programs that candidates write: tried on what they see, judged on the rest."""

from __future__ import annotations

import threading

from greenroom.domain.debugging import Debugged, debugged_in
from greenroom.domain.errors import AnswerRefused, JudgeFailed, LibraryMissing
from greenroom.domain.items import DebugItem, ItemBase, ProgramItem
from greenroom.domain.programs import OPTIONAL, CaseReport, Exercise, ProgramReport, Walls
from greenroom.domain.reports import HouseFault
from greenroom.service import proofs
from greenroom.service.ports import Bank, ProgramJudge


class Programs:
    """The judge, with what the bank knows of right and wrong programs.

    Args:
        judge: Runs them.
        bank: Holds the known ones.
    """

    def __init__(self, judge: ProgramJudge, bank: Bank) -> None:
        self._judge, self._bank = judge, bank

    def prepare(self, item: ProgramItem, seed: int) -> None:
        """Draw the cases and warm the sandbox while the candidate still reads."""
        exercise = self._exercise(item)
        threading.Thread(target=self._judge.prepare, args=(exercise, seed), daemon=True).start()

    def missing(self, item: ItemBase) -> str:
        """The optional library that an item needs and that is not installed; empty if none."""
        used = item.uses if isinstance(item, ProgramItem) else ()
        return next((OPTIONAL[name] for name in used if name in self._judge.missing), "")

    def walls(self) -> Walls | None:
        """What stands between a program and the machine; None as long as none was run."""
        return self._judge.known_walls

    def judged(
        self, item: ProgramItem, source: str, seed: int, *, visible_only: bool = False
    ) -> ProgramReport:
        """What came of a program.

        Raises:
            LibraryMissing: An optional library is not installed; it was not run.
            AnswerRefused: It is no program, has no entry point or breaks a rule; it was not run.
            JudgeFailed: The fault is ours.
        """
        if missing := self.missing(item):
            raise LibraryMissing(library=missing)
        report = self._judge.judge(self._exercise(item), source, seed, visible_only=visible_only)
        if isinstance(report, HouseFault):
            raise JudgeFailed(reason=report.reason)
        if report.refused and report.limit is None:
            raise AnswerRefused(reason=report.refused)
        return report

    def tried(self, item: ProgramItem, source: str, seed: int) -> ProgramReport:
        """What came of a program on the cases that the candidate sees, and of its proof.

        Raises:
            AnswerRefused, JudgeFailed: As `judged`.
        """
        if not isinstance(item, DebugItem):
            return self.judged(item, source, seed, visible_only=True)
        given = debugged_in(source)
        report = self.judged(item, given.program, seed, visible_only=True)
        cases = (*report.cases, *proofs.tried(item, given, self._judge))
        return report.model_copy(update={"cases": cases})

    def proved(self, item: DebugItem, given: Debugged, *, repaired: bool) -> tuple[CaseReport, ...]:
        """What came of the proof of a fault.

        Raises:
            AnswerRefused, JudgeFailed: As `judged`.
        """
        accepted = self._bank.solutions(item.uid, "accepted")
        right = (item.reference, *(solution.source for solution in accepted))
        return proofs.proved(item, given, right, self._judge, repaired=repaired)

    def _exercise(self, item: ProgramItem) -> Exercise:
        return item.exercise(
            right=self._bank.solutions(item.uid, "accepted"),
            wrong=self._bank.solutions(item.uid, "wrong"),
        )

"""Programs that candidates write: tried on what they see, judged on the rest."""

from __future__ import annotations

import threading

from greenroom.domain.errors import AnswerRefused, JudgeFailed
from greenroom.domain.items import ProgramItem
from greenroom.domain.programs import Exercise, ProgramReport, Walls
from greenroom.domain.reports import HouseFault
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

    def walls(self) -> Walls | None:
        """What stands between a program and the machine; None as long as none was run."""
        return self._judge.known_walls

    def judged(
        self, item: ProgramItem, source: str, seed: int, *, visible_only: bool = False
    ) -> ProgramReport:
        """What came of a program.

        Raises:
            AnswerRefused: It is no program, has no entry point or breaks a rule; it was not run.
            JudgeFailed: The fault is ours.
        """
        report = self._judge.judge(self._exercise(item), source, seed, visible_only=visible_only)
        if isinstance(report, HouseFault):
            raise JudgeFailed(reason=report.reason)
        if report.refused and report.limit is None:
            raise AnswerRefused(reason=report.refused)
        return report

    def _exercise(self, item: ProgramItem) -> Exercise:
        return item.exercise(
            right=self._bank.solutions(item.uid, "accepted"),
            wrong=self._bank.solutions(item.uid, "wrong"),
        )

"""Measures how strong the tests of programs are: the reference is mutated, and judged each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from greenroom.domain.errors import JudgeFailed
from greenroom.domain.items import ProgramItem
from greenroom.domain.problems import Problem
from greenroom.domain.reports import HouseFault
from greenroom.domain.strength import WEAK_FROM, Strength, strength_key
from greenroom.service.checking_mutants import mutants
from greenroom.service.ports import ProgramJudge

SEEDS: Final = (0, 1, 2)
"""A mutant survives that is accepted on the cases of each of them."""

CPU_SECONDS: Final = 1.0
"""Enough for a reference; a mutant that never ends costs no more."""


def strength_of(item: ProgramItem, judge: ProgramJudge) -> Strength:
    """Judge every mutant of an item's reference.

    Raises:
        JudgeFailed: The check or the sandbox failed.
    """
    limits = item.limits.model_copy(
        update={"cpu_seconds": min(CPU_SECONDS, item.limits.cpu_seconds)}
    )
    exercise = item.exercise().model_copy(update={"limits": limits, "rules": (), "forbids": ()})
    alive, count = [], 0
    for mutant in mutants(item.reference, item.language):
        if _is_equivalent(mutant.says, item.equivalent):
            continue
        count += 1
        for seed in SEEDS:
            report = judge.judge(exercise, mutant.source, seed)
            if isinstance(report, HouseFault):
                raise JudgeFailed(reason=f"{item.slug}: {report.reason}")
            if not report.accepted:
                break
        else:
            alive.append(mutant.says)
    return Strength(uid=item.uid, key=strength_key(item), mutants=count, survivors=tuple(alive))


def _is_equivalent(says: str, listed: Iterable[str]) -> bool:
    """Whether the item says of a mutant that it changes nothing: `12: Lt -> LtE: reason`."""
    head = ":".join(says.split(":")[:2])
    return any(":".join(line.split(":")[:2]) == head for line in listed)


def strength_problems(item: ProgramItem, folder: Path, known: Strength | None) -> Iterator[Problem]:
    """What the record says of a ready item, or that it says nothing."""
    if item.status != "ready":
        return
    if known is None or known.key != strength_key(item):
        yield Problem(
            path=str(folder),
            code="strength-unknown",
            says="the strength of its tests was not measured since it was changed.",
            mend="Run: greenroom check --strength",
            uid=item.uid,
        )
    elif known.share > WEAK_FROM:
        yield Problem(
            path=str(folder / "check.py"),
            code="tests-too-weak",
            says=f"{len(known.survivors)} of {known.mutants} mutants of the reference survive, "
            f"as {known.survivors[0]}.",
            mend="Add cases that tell them apart, or list those that change nothing.",
            uid=item.uid,
        )

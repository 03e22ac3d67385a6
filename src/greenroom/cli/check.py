"""`greenroom check`: prove that every item is sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import click

from greenroom.cli.layout import counted
from greenroom.cli.progress import progress_bar
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.problems import Problem
from greenroom.domain.strength import Strength
from greenroom.service.checking import program_items
from greenroom.service.checking_alike import Alike
from greenroom.service.checking_items import Example
from greenroom.wiring import House

Found = TypeVar("Found", Problem, Example)
SHOWN = {"path", "uid", "wanted", "got", "score", "confidence"}


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--record", is_flag=True, help="Grade every example answer anew, and record it.")
@click.option(
    "--strength", is_flag=True, help="Mutate the solutions of programs first, and record it."
)
@reports
def command(paths: tuple[Path, ...], record: bool, strength: bool) -> Result:
    """Prove that every item is sound.

    Or those under PATHS only. Every file is read, every formula parsed, every generator drawn, and
    every example answer graded. Example answers that the grader cannot place yet are listed and
    counted, and so are questions that are alike.

    Grades that stand in the bank's record are taken over, but for a sample; --record writes the
    record of the whole bank anew. --strength changes the solution of each program in one place
    after the other, and records which of those mutants the tests let pass.
    """
    if record and paths:
        raise click.UsageError("--record is of the whole bank: name no paths.")
    house = House(forget=record)
    try:
        measured: dict[Path, Strength] = {}
        if strength:
            with progress_bar("strength") as bar:
                measured = house.measure_strength(paths, progress=bar)
        with progress_bar("check") as bar:
            report = house.check(paths, progress=bar)
        written = house.record(report) if record else []
    finally:
        house.close()
    anew = sum(example.anew for example in report.examples)
    lines = list(_strengths(measured))
    lines += [str(near(problem)) for problem in report.problems]
    lines += [f"not placed: {near(example)}" for example in report.unplaced]
    lines += [f"alike: {pair}" for pair in map(near_pair, report.alike)]
    skipped = [
        (_from_here(str(house.bank.folder(item.uid))), ", ".join(sorted(missing)))
        for item in program_items(house.bank, paths)
        if (missing := house.judge.missing & set(item.uses))
    ]
    lines += [f"not run: {path}: {library} is not installed" for path, library in skipped]
    lines.append(
        f"{counted(report.items, 'item')}, {counted(len(report.problems), 'problem')}, "
        f"{counted(len(report.examples), 'example answer')} ({anew} graded anew), "
        f"{len(report.unplaced)} not placed"
    )
    lines += [f"recorded in {path}" for path in written]
    data = {
        "items": report.items,
        "answers": len(report.examples),
        "anew": anew,
        "problems": [problem.model_dump(mode="json") for problem in report.problems],
        "alike": [pair.model_dump(mode="json") for pair in report.alike],
        "not_run": [path for path, _ in skipped],
        "strength": [one.model_dump(mode="json") for one in measured.values()],
        "unplaced": [example.model_dump(mode="json", include=SHOWN) for example in report.unplaced],
    }
    return Result(data=data, lines=tuple(lines), exit_code=PROBLEMS if report.problems else 0)


def _strengths(measured: dict[Path, Strength]) -> Iterator[str]:
    for folder, one in measured.items():
        yield f"{_from_here(str(folder))}: {len(one.survivors)} of {one.mutants} mutants survive"
        yield from (f"  {survivor}" for survivor in one.survivors)


def near_pair(pair: Alike) -> Alike:
    """The same, its paths as seen from the folder that one works in."""
    first, second = (_from_here(path) for path in pair.paths)
    return pair.model_copy(update={"paths": (first, second)})


def near(finding: Found) -> Found:
    """The same, its path as seen from the folder that one works in."""
    return finding.model_copy(update={"path": _from_here(finding.path)})


def _from_here(path: str) -> str:
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path

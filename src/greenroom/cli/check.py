"""`greenroom check`: prove that every item is sound."""

from __future__ import annotations

from pathlib import Path

import click

from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.wiring import House


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@reports
def command(paths: tuple[Path, ...]) -> Result:
    """Prove that the items under PATHS (default: the whole bank) are sound.

    Every file is read, every formula parsed, every generator drawn, and every example answer
    graded. Example answers that the grader cannot place yet are listed and counted.
    """
    house = House()
    try:
        report = house.check(paths)
    finally:
        house.close()
    lines = [str(problem) for problem in report.problems]
    lines += [f"not placed: {example}" for example in report.unplaced]
    lines.append(
        f"{report.items} items, {len(report.problems)} problems, "
        f"{report.answers} example answers, {len(report.unplaced)} not placed"
    )
    data = {
        "items": report.items,
        "answers": report.answers,
        "problems": [problem.model_dump(mode="json") for problem in report.problems],
        "unplaced": [example.model_dump(mode="json") for example in report.unplaced],
    }
    return Result(data=data, lines=tuple(lines), exit_code=PROBLEMS if report.problems else 0)

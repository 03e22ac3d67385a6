"""`greenroom data`: everything about the learner, in open formats."""

from __future__ import annotations

from pathlib import Path

import click

from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.events import LOCAL_LEARNER
from greenroom.storage import maintenance, portability
from greenroom.wiring import House


@click.group("data")
def command() -> None:
    """Export, import, rebuild or erase what is kept about you."""


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@reports
def export(file: Path) -> Result:
    """Write everything about you to FILE, one JSON object a line."""
    house = House()
    count = portability.export_log(house.store, file, learner_id=LOCAL_LEARNER)
    return Result(
        data={"file": str(file), "events": count}, lines=(f"{count} events written to {file}",)
    )


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@reports
def import_(file: Path) -> Result:
    """Add an export to what is here; what is here already is not counted twice."""
    house = House()
    report = portability.import_log(house.store, file, learner_id=LOCAL_LEARNER)
    lines = [f"{report.added} events added, {report.known} were here already"]
    lines += [f"conflict: {event_id}" for event_id in report.conflicts]
    data = {"added": report.added, "known": report.known, "conflicts": list(report.conflicts)}
    return Result(data=data, lines=tuple(lines), exit_code=PROBLEMS if report.conflicts else 0)


@command.command("rebuild")
@reports
def rebuild() -> Result:
    """Make every table anew from the log, and say whether anything changed."""
    report = maintenance.rebuild(House().store)
    same = "nothing changed" if not report.changed else f"changed: {', '.join(report.changed)}"
    return Result(
        data={"events": report.events, "changed": list(report.changed)},
        lines=(f"{report.events} events replayed; {same}",),
        exit_code=PROBLEMS if report.changed else 0,
    )


@command.command("erase")
@click.option("--yes", is_flag=True, help="Do not ask.")
@reports
def erase(yes: bool) -> Result:
    """Delete everything about you: answers, grades, drafts, settings and kept copies."""
    house = House()
    if not yes:
        click.confirm("This cannot be undone. Erase everything about you?", abort=True, err=True)
    count = maintenance.erase(house.store, learner_id=LOCAL_LEARNER)
    return Result(data={"events": count}, lines=(f"{count} events erased.",))

"""`greenroom data`: everything about the learner, in open formats."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from greenroom.cli.layout import counted
from greenroom.cli.progress import working
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.events import LOCAL_LEARNER
from greenroom.storage import maintenance, portability
from greenroom.storage.store import SqlStore
from greenroom.wiring import House


@click.group("data")
def command() -> None:
    """Export, import, rebuild or erase what is kept about you."""


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@reports
def export(file: Path) -> Result:
    """Write everything about you to a new file.

    FILE gets one JSON object a line, and may be read by its owner only.
    """
    if not file.absolute().parent.is_dir():
        raise click.BadParameter(f"There is no folder {file.parent}.", param_hint="FILE")
    with _store("Writing") as store:
        count = portability.export_log(store, file, learner_id=LOCAL_LEARNER)
    return Result(
        data={"file": str(file), "events": count},
        lines=(f"{counted(count, 'event')} written to {file}",),
    )


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@reports
def import_(file: Path) -> Result:
    """Add an export to what is here.

    What is here already is not counted twice; a FILE that cannot be read whole changes nothing.
    """
    with _store("Reading and merging") as store:
        report = portability.import_log(store, file, learner_id=LOCAL_LEARNER)
    lines = [f"{counted(report.added, 'event')} added, {report.known} were here already"]
    lines += [f"conflict: {event_id}" for event_id in report.conflicts]
    data = {"added": report.added, "known": report.known, "conflicts": list(report.conflicts)}
    return Result(data=data, lines=tuple(lines), exit_code=PROBLEMS if report.conflicts else 0)


@command.command("rebuild")
@reports
def rebuild() -> Result:
    """Make every table anew from the log.

    It says whether anything changed, which only damage or another version can bring about.
    """
    with _store("Replaying the log") as store:
        report = maintenance.rebuild(store)
    same = "nothing changed" if not report.changed else f"changed: {', '.join(report.changed)}"
    return Result(
        data={"events": report.events, "changed": list(report.changed)},
        lines=(f"{counted(report.events, 'event')} replayed; {same}",),
        exit_code=PROBLEMS if report.changed else 0,
    )


@command.command("erase")
@click.option("--yes", is_flag=True, help="Do not ask.")
@reports
def erase(yes: bool) -> Result:
    """Delete everything about you.

    That is answers, grades, drafts, settings and the copies kept before migrations.
    """
    question = "This cannot be undone. Erase everything about you?"
    if not yes and not click.confirm(question, err=True):
        return Result(data={"events": 0}, lines=("Nothing was erased.",), exit_code=PROBLEMS)
    with _store("Erasing") as store:
        count = maintenance.erase(store, learner_id=LOCAL_LEARNER)
    return Result(data={"events": count}, lines=(f"{counted(count, 'event')} erased.",))


@contextmanager
def _store(says: str) -> Iterator[SqlStore]:
    """The learner's store, while a sign on the terminal says that work goes on."""
    house = House()
    try:
        with working(says):
            yield house.store
    finally:
        house.close()

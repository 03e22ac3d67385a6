"""`greenroom doctor`: what is installed, what is degraded, and how to mend it."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from greenroom import __version__
from greenroom.assets.folders import cache_folder
from greenroom.cli.layout import plain
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.errors import GreenroomError, SecondReaderFailed
from greenroom.domain.events import LOCAL_LEARNER
from greenroom.domain.items import ComputeItem
from greenroom.domain.reports import HouseFault
from greenroom.wiring import MATHS_SCRIPT, House, data_folder

MEND_WALLS = "docs/explanation/privacy-and-safety.md says how to get the others"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    ok: bool
    says: str
    mend: str = ""


@click.command("doctor")
@reports
def command() -> Result:
    """Say what is installed, what is degraded and how to mend it."""
    house = House()
    try:
        findings = list(_look(house))
    finally:
        house.close()
    lines = [
        plain(f"{f.name}: {f.says} {f.mend}", first="ok    " if f.ok else "LOOK  ")
        for f in findings
    ]
    degraded = any(not finding.ok for finding in findings)
    return Result(
        data=[asdict(finding) for finding in findings],
        lines=tuple(lines),
        exit_code=PROBLEMS if degraded else 0,
    )


def _look(house: House) -> Iterator[Finding]:
    yield Finding("Greenroom", True, f"{__version__} on Python {platform.python_version()}")
    yield _folder("data folder", data_folder())
    yield _folder("cache folder", cache_folder())
    yield _database(house)
    yield _bank(house)
    yield _worker(house)
    yield _judge(house)
    yield _pages()
    yield from _models(house)
    yield _grader(house)
    yield _second_reader(house)


def _folder(name: str, folder: Path) -> Finding:
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    ok = there.is_dir() and os.access(there, os.W_OK)
    mend = "" if ok else "Make it writable, or set GREENROOM_DATA_DIR or GREENROOM_CACHE_DIR."
    return Finding(name, ok, str(folder) if ok else f"{there} cannot be written to.", mend)


def _database(house: House) -> Finding:
    try:
        with house.store.writing() as unit:
            unit.learners.settings(LOCAL_LEARNER)
    except GreenroomError as error:
        return Finding("database", False, str(error), error.how_to_mend)
    return Finding("database", True, f"{house.store.path} can be read and written")


def _bank(house: House) -> Finding:
    items, problems = house.bank.items(), house.bank.problems()
    says = f"{len(items)} items in {', '.join(str(root) for root in house.roots)}"
    if problems:
        return Finding("bank", False, f"{says}; {len(problems)} problems.", "Run: greenroom check")
    return Finding("bank", True, says)


def _worker(house: House) -> Finding:
    item = next((i for i in house.bank.items() if isinstance(i, ComputeItem)), None)
    if item is None:
        return Finding("worker", True, "no generated item in the bank, so it was not tried")
    try:
        house.drawer.draw(item, 0)
    except GreenroomError as error:
        return Finding("worker", False, str(error), error.how_to_mend)
    return Finding("worker", True, f"draws numbers; isolation: {house.drawer.isolation()}")


def _judge(house: House) -> Finding:
    """Programs that try to get out are run; what a wall lets through, or that it is missing."""
    walls = house.judge.walls()
    if isinstance(walls, HouseFault):
        return Finding("judge of programs", False, f"{walls.reason}.", MEND_WALLS)
    if walls.tier == "T0":
        return Finding("judge of programs", True, "T0: every wall stands")
    return Finding("judge of programs", False, f"{walls}.", MEND_WALLS)


def _pages() -> Finding:
    if MATHS_SCRIPT.is_file():
        return Finding("pages", True, "built")
    return Finding("pages", False, "their front end was not built.", "In a checkout, run: make run")


def _models(house: House) -> Iterator[Finding]:
    for model in house.models.status():
        if model.state == "ready":
            yield Finding("language model", True, f"{model.name} is ready")
        else:
            says = f"{model.name} is {model.state}."
            yield Finding("language model", False, says, "Run: greenroom models fetch")


def _grader(house: House) -> Finding:
    """What would grade free text now; a damaged model shows when it is loaded."""
    name, version, *_ = house.hearer.identity().split()
    missing = house.hearer.status()
    if missing is None:
        return Finding("grader of free text", True, f"{name} {version}")
    says, _, mend = missing.partition(" Run: ")
    return Finding("grader of free text", False, f"{name} {version}. {says}", f"Run: {mend}")


def _second_reader(house: House) -> Finding:
    """The one look that opens a connection, and only where the learner named an endpoint."""
    try:
        settings = house.coach.settings()
        endpoint = settings.second_reader
        if endpoint is not None:
            house.second_reader.check(endpoint)
            says = f"{endpoint.model} at {endpoint.url} can be asked"
            return Finding("second reader", True, says)
    except SecondReaderFailed as error:
        mend = "Start the endpoint, or mend its settings. Grades do not need it."
        return Finding("second reader", False, str(error), mend)
    except GreenroomError as error:
        return Finding("second reader", False, str(error), error.how_to_mend)
    if settings.second_reader_url or settings.second_reader_model:
        missing = "address" if settings.second_reader_model else "model"
        mend = "Name it in the settings, or empty both."
        return Finding("second reader", False, f"its {missing} is not named.", mend)
    return Finding("second reader", True, "off")

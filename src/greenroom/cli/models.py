"""`greenroom models`: the language model that hears which point a sentence is about."""

from __future__ import annotations

from dataclasses import asdict

import click

from greenroom.assets.pins import MODELS
from greenroom.cli.layout import plain
from greenroom.cli.progress import download_bar, working
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.wiring import House

FETCH = "Run: greenroom models fetch"
NAMES = click.argument("names", nargs=-1, metavar="[NAME]...")


@click.group("models")
def command() -> None:
    """List, fetch, verify or remove the language model."""


@command.command("list")
@reports
def list_models() -> Result:
    """List the models and which of them are there."""
    statuses = House().models.status()
    lines = [
        f"{s.name}: {s.state}"
        + (f", {s.bytes_on_disk / 1e6:.0f} MB\n" if s.bytes_on_disk else "\n")
        + plain(f"{s.says}. {s.licence}.", first="  ")
        for s in statuses
    ]
    if any(status.state != "ready" for status in statuses):
        lines.append(FETCH)
    return Result(data=[asdict(s) for s in statuses], lines=tuple(lines))


@command.command("fetch")
@NAMES
@reports
def fetch(names: tuple[str, ...]) -> Result:
    """Fetch models, check them and convert them.

    All of them unless named; what is there is kept.
    """
    store = House().models
    done = []
    for name in names or tuple(MODELS):
        with download_bar(name) as progress:
            done.append(str(store.fetch(name, progress)))
    return Result(data={"folders": done}, lines=tuple(f"ready: {folder}" for folder in done))


@command.command("verify")
@NAMES
@reports
def verify(names: tuple[str, ...]) -> Result:
    """Read models whole and compare them with what was pinned."""
    store = House().models
    with working("Reading the models"):
        there = {name: store.verify(name) for name in names or tuple(MODELS)}
    lines = [f"{name}: {'as it should be' if ok else 'not there'}" for name, ok in there.items()]
    if all(there.values()):
        return Result(data=there, lines=tuple(lines))
    return Result(data=there, lines=(*lines, FETCH), exit_code=PROBLEMS)


@command.command("remove")
@NAMES
@reports
def remove(names: tuple[str, ...]) -> Result:
    """Delete models.

    Grades then rest on words alone, and say so.
    """
    store = House().models
    removed = {name: store.remove(name) for name in names or tuple(MODELS)}
    lines = [f"{name}: {'removed' if was else 'was not there'}" for name, was in removed.items()]
    return Result(data=removed, lines=tuple(lines))

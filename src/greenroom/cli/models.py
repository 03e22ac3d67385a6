"""`greenroom models`: the language model that hears which point a sentence is about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

from greenroom.assets.download import Progress as Callback
from greenroom.assets.pins import MODELS
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.wiring import House

NAMES = click.argument("names", nargs=-1, metavar="[NAME]...")


@click.group("models")
def command() -> None:
    """List, fetch, verify or remove the language model."""


@command.command("list")
@reports
def list_models() -> Result:
    """List the models, and which of them are there."""
    statuses = House().models.status()
    lines = [
        f"{s.name}: {s.state}, {s.bytes_on_disk / 1e6:.0f} MB; {s.says} ({s.licence})"
        for s in statuses
    ]
    return Result(data=[asdict(s) for s in statuses], lines=tuple(lines))


@command.command("fetch")
@NAMES
@reports
def fetch(names: tuple[str, ...]) -> Result:
    """Fetch models (default: all), check them and convert them; what is there is kept."""
    store = House().models
    done = []
    for name in names or tuple(MODELS):
        with _bar(name) as progress:
            done.append(str(store.fetch(name, progress)))
    return Result(data={"folders": done}, lines=tuple(f"ready: {folder}" for folder in done))


@command.command("verify")
@NAMES
@reports
def verify(names: tuple[str, ...]) -> Result:
    """Read models whole and compare them with what was pinned."""
    store = House().models
    there = {name: store.verify(name) for name in names or tuple(MODELS)}
    lines = [f"{name}: {'as it should be' if ok else 'not there'}" for name, ok in there.items()]
    return Result(data=there, lines=tuple(lines), exit_code=0 if all(there.values()) else PROBLEMS)


@command.command("remove")
@NAMES
@reports
def remove(names: tuple[str, ...]) -> Result:
    """Delete models; grades then rest on words alone, and say so."""
    store = House().models
    removed = {name: store.remove(name) for name in names or tuple(MODELS)}
    lines = [f"{name}: {'removed' if was else 'was not there'}" for name, was in removed.items()]
    return Result(data=removed, lines=tuple(lines))


@contextmanager
def _bar(name: str) -> Iterator[Callback]:
    """A progress bar on the error stream, so that the output stays clean for programs."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task(name, total=None)

        def progress(done_bytes: int, total_bytes: int, step: str) -> None:
            bar.update(
                task, completed=done_bytes, total=total_bytes or None, description=f"{name}: {step}"
            )

        yield progress

"""Says on the error stream how far long work is, so that the output stays clean for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn

Counting = Callable[[int, int], None]
"""Told how many are done, and of how many."""

Downloading = Callable[[int, int, str], None]
"""Told the bytes done, the bytes in all (0 if unknown) and the step."""


@contextmanager
def progress_bar(name: str) -> Iterator[Counting]:
    """A bar that counts things; nothing is shown where nobody watches."""
    with _shown(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def download_bar(name: str) -> Iterator[Downloading]:
    """A bar that counts bytes and names the step."""
    with _shown(TextColumn("{task.description}"), BarColumn(), DownloadColumn()) as bar:
        task = bar.add_task(name, total=None)

        def progress(done_bytes: int, total_bytes: int, step: str) -> None:
            bar.update(task, description=f"{name}: {step}")
            if total_bytes:
                bar.update(task, completed=done_bytes, total=total_bytes)

        yield progress


@contextmanager
def working(says: str) -> Iterator[None]:
    """A sign that something is going on whose length nobody knows."""
    with Console(stderr=True).status(says) if sys.stderr.isatty() else nullcontext():
        yield


def _shown(*columns: TextColumn | BarColumn | MofNCompleteColumn | DownloadColumn) -> Progress:
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty())

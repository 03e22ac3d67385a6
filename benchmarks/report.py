"""Prints what a benchmark measured: a table for people, one line of JSON for programs."""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with the bar it is held to, if there is one."""

    what: str
    value: float
    unit: str
    bar: float | None = None
    note: str = ""


def median_ms(action: Callable[[], object], *, runs: int = 30, warm_up: int = 3) -> float:
    """The median time of an action in milliseconds, after a warm-up."""
    times = []
    for run in range(warm_up + runs):
        start = time.perf_counter()
        action()
        if run >= warm_up:
            times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def report(name: str, rows: list[Row]) -> None:
    """Print the rows; nothing here passes or fails."""
    print(f"\n{name} ({platform.machine()}, Python {platform.python_version()})")
    for row in rows:
        bar = "" if row.bar is None else f"  (bar {row.bar:g})"
        note = f"  {row.note}" if row.note else ""
        print(f"  {row.what:52} {row.value:10.4g} {row.unit}{bar}{note}")
    print(json.dumps({"benchmark": name, "rows": [asdict(row) for row in rows]}))

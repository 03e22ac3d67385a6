"""`greenroom data`: everything about the learner, in open formats."""

from __future__ import annotations

from pathlib import Path

import click

from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.events import LOCAL_LEARNER
from greenroom.storage import maintenance, portability
from greenroom.wiring import House, data_folder


@click.group("data")
def command() -> None:
    """Export, import, rebuild or erase what is kept about you."""

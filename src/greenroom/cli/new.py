"""`greenroom new`: start an item from a template."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from greenroom.bank.locations import BANK_PATHS
from greenroom.bank.new import new_item
from greenroom.cli.result import Result, reports
from greenroom.domain.items import KINDS, Kind
from greenroom.wiring import House


@click.command("new")
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.argument("topic")
@click.argument("slug")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The bank folder (default: the first one that is read).",
)
@reports
def command(kind: Kind, topic: str, slug: str, root: Path | None) -> Result:
    """Start a new item from a template.

    It is of KIND (explain, choose or compute), in TOPIC (an id; `greenroom bank stats` lists
    them), and in a folder called SLUG (lower-case words with hyphens). The item is a draft that
    passes `greenroom check` except for its open places.
    """
    roots = House().roots
    bank = root or roots[0]
    folder = new_item(bank, kind, topic, slug)
    lines = [f"{folder} is there."]
    if bank.resolve() not in [known.resolve() for known in roots]:
        lines.append(f"This bank is not read yet. Set {BANK_PATHS}={shlex.quote(str(bank))}")
    lines.append(f"Fill its open places, then run: greenroom check {shlex.quote(str(folder))}")
    return Result(data={"folder": str(folder)}, lines=tuple(lines))

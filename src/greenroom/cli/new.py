"""`greenroom new`: start an item from a template."""

from __future__ import annotations

from pathlib import Path

import click

from greenroom.bank.new import new_item
from greenroom.cli.result import Result, reports
from greenroom.domain.items import KINDS, Kind
from greenroom.wiring import House


@click.command("new")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("topic")
@click.argument("slug")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The bank folder (default: the first one that is read).",
)
@reports
def command(kind: Kind, topic: str, slug: str, root: Path | None) -> Result:
    """Start a new item of KIND in TOPIC, in a folder called SLUG.

    The item is a draft that passes `greenroom check` except for its open places.
    """
    house = House()
    folder = new_item(root or house.roots[0], kind, topic, slug)
    return Result(
        data={"folder": str(folder)},
        lines=(
            f"{folder} is there.",
            "Fill its open places, then run: greenroom check " + str(folder),
        ),
    )

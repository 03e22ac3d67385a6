"""`greenroom bank`: the bank as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import click

from greenroom.bank.stats import stats
from greenroom.cli.result import Result, reports
from greenroom.domain.items import KINDS
from greenroom.wiring import House


@click.group("bank")
def command() -> None:
    """Look at the bank as a whole."""


@command.command("stats")
@reports
def stats_() -> Result:
    """Count ready items by topic and kind.

    A dash marks a kind that the topic does not need.
    """
    house = House()
    skill_map = house.bank.skill_map()
    data = stats(house.bank.items(), skill_map)
    kinds = [kind for kind in KINDS if data["kinds"].get(kind)]
    lines = [_row("", kinds)]
    for area in skill_map.areas:
        lines.append(area.title)
        for topic in area.topics:
            counts = data["topics"].get(topic.id, {})
            zeros = {kind: 0 if kind in topic.requires else "-" for kind in kinds}
            lines.append(_row(f"  {topic.id}", [counts.get(k) or zeros[k] for k in kinds]))
    lines.append(_row("ready items", [data["kinds"][kind] for kind in kinds]))
    lines.append(f"{len(data['empty_required_cells'])} required cells are still empty.")
    return Result(data=data, lines=tuple(lines))


def _row(name: str, cells: Sequence[object]) -> str:
    return f"{name:44}" + "".join(f"{cell:>9}" for cell in cells)

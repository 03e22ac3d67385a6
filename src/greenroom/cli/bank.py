"""`greenroom bank`: the bank as a whole."""

from __future__ import annotations

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
    """Count ready items by topic and kind; a dash marks a kind that the topic does not need."""
    bank = House().bank
    skill_map = bank.skill_map()
    data = stats(bank.items(), skill_map)
    kinds = [kind for kind in KINDS if data["kinds"].get(kind)]
    lines = [f"{'':44}" + "".join(f"{kind:>9}" for kind in kinds)]
    for area in skill_map.areas:
        lines.append(area.title)
        for topic in area.topics:
            counts = data["topics"].get(topic.id, {})
            cells = (
                str(counts[kind]) if counts.get(kind) else ("0" if kind in topic.requires else "-")
                for kind in kinds
            )
            lines.append(f"  {topic.title[:42]:42}" + "".join(f"{cell:>9}" for cell in cells))
    lines.append(f"{'ready items':44}" + "".join(f"{data['kinds'][kind]:>9}" for kind in kinds))
    lines.append(f"{len(data['empty_required_cells'])} required cells are still empty")
    return Result(data=data, lines=tuple(lines))

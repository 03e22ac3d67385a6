"""`greenroom show`: an item as the candidate sees it, or a topic page."""

from __future__ import annotations

import click

from greenroom.cli.question_text import question_data, question_lines
from greenroom.cli.result import Result, reports
from greenroom.domain.errors import ItemNotFound, TopicNotFound
from greenroom.domain.items import ComputeItem
from greenroom.rendering.text import terminal_text
from greenroom.wiring import House


@click.command("show")
@click.argument("name", metavar="UID|TOPIC")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True)
@reports
def command(name: str, seed: int) -> Result:
    """Show an item as the candidate sees it, or a topic page.

    NAME is an item's uid (six characters) or a topic's id.
    SEED chooses the numbers of a compute item.
    """
    house = House()
    try:
        item = house.bank.item(name)
    except ItemNotFound:
        if "-" not in name and len(name) == 6:
            raise
        return _topic(house, name)
    instance = house.drawer.draw(item, seed) if isinstance(item, ComputeItem) else None
    data = question_data(item, instance=instance, seed=str(seed))
    house.close()
    return Result(data=data, lines=tuple(question_lines(item, instance=instance, seed=str(seed))))


def _topic(house: House, topic: str) -> Result:
    page = house.bank.topic_page(topic)
    if page is None:
        raise TopicNotFound(topic=topic)
    items = [item for item in house.bank.items() if item.topic == topic]
    lines = [page.title.upper(), "", terminal_text(page.lead), "", terminal_text(page.body), ""]
    lines += [f"{item.uid}  {item.kind:8} {item.title}" for item in items]
    data = page.model_dump(mode="json") | {"items": [item.uid for item in items]}
    return Result(data=data, lines=tuple(lines))

"""`greenroom show`: an item as the candidate sees it, or a topic page."""

from __future__ import annotations

import re
from typing import Any

import click

from greenroom.cli.filters import SEED
from greenroom.cli.layout import markdown, plain
from greenroom.cli.question_text import figure_lines, item_line, question_data, question_lines
from greenroom.cli.result import Result, reports
from greenroom.domain.errors import TopicNotFound
from greenroom.domain.items import DrawnItem
from greenroom.domain.tags import tags_of
from greenroom.wiring import House

UID = re.compile("[a-z0-9]{6}")


@click.command("show")
@click.argument("name", metavar="UID|TOPIC")
@SEED
@reports
def command(name: str, seed: int) -> Result:
    """Show an item as the candidate sees it, or a topic page.

    An item has a uid of six characters; a topic has an id (`greenroom bank stats` lists them),
    and its page ends with the uids of its items.
    """
    if not name.strip():
        raise click.BadParameter("Name an item or a topic.", param_hint="UID|TOPIC")
    house = House()
    try:
        if any(topic.id == name for topic in house.bank.skill_map().topics()):
            return _topic(house, name)
        if not UID.fullmatch(name):
            raise TopicNotFound(topic=name)
        return _item(house, name, seed)
    finally:
        house.close()


def _item(house: House, uid: str, seed: int) -> Result:
    item = house.bank.item(uid)
    instance = house.drawer.draw(item, seed) if isinstance(item, DrawnItem) else None
    data = question_data(item, instance=instance, seed=str(seed))
    tags = tags_of(item, house.bank.skill_map())
    lines = [*question_lines(item, instance=instance, seed=str(seed), option_ids=True), ""]
    lines.append(plain(f"Asked of: {', '.join(tags.roles)} ({tags.seniority})"))
    lines.append(plain(f"In the rounds: {', '.join(tags.rounds)}"))
    return Result(data=data | tags.model_dump(mode="json"), lines=tuple(lines))


def _topic(house: House, topic: str) -> Result:
    page = house.bank.topic_page(topic)
    items = [item for item in house.bank.items() if item.topic == topic]
    if page is None:
        title = next(t.title for t in house.bank.skill_map().topics() if t.id == topic)
        lines = [title.upper(), "", "This topic has no page yet.", ""]
        data: dict[str, Any] = {"topic": topic, "title": title, "body": None}
    else:
        lines = [page.title.upper(), "", markdown(page.lead), ""]
        figure = house.drawer.figure(page)
        if figure is not None:
            lines += [*figure_lines(figure), markdown(page.caption, first="  ", rest="  "), ""]
        lines += [markdown(page.body), ""]
        data = page.model_dump(mode="json", exclude={"figure"})
        data["figure"] = None if figure is None else figure.model_dump(mode="json")
    lines += [item_line(item) for item in items] or ["It has no questions yet."]
    return Result(data=data | {"items": [item.uid for item in items]}, lines=tuple(lines))

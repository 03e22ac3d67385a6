"""`greenroom skip`: which topics are not asked by plan."""

from __future__ import annotations

import click

from greenroom.cli.result import Result, reports
from greenroom.wiring import House


@click.command("skip")
@click.argument("topics", metavar="[TOPIC]...", nargs=-1)
@click.option("--undo", is_flag=True, help="Take the topics in again.")
@reports
def command(topics: tuple[str, ...], undo: bool) -> Result:
    """Leave topics out of what is asked by plan, or take them in again.

    A skipped topic can still be read, and is asked where it is named: `practice --topic TOPIC`.
    Without a topic, those that are skipped are listed.
    """
    house = House()
    try:
        for topic in topics:
            house.coach.skip_topic(topic, skip=not undo)
        skipped = house.coach.settings().skipped_topics
        titles = {topic.id: topic.title for topic in house.bank.skill_map().topics()}
    finally:
        house.close()
    lines = [f"{topic}  {titles.get(topic, 'not on the map')}" for topic in skipped]
    return Result(data={"skipped": list(skipped)}, lines=tuple(lines) or ("No topic is skipped.",))

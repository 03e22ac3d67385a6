"""`greenroom next`: what would be asked, and why."""

from __future__ import annotations

import click

from greenroom.cli.filters import narrowed
from greenroom.cli.layout import plain
from greenroom.cli.question_text import item_line
from greenroom.cli.result import Result, reports
from greenroom.service.desk import Wish
from greenroom.wiring import House


@click.command("next")
@click.option(
    "--n",
    "n",
    metavar="N",
    default=5,
    show_default=True,
    type=click.IntRange(1, 100),
    help="How many, 1 to 100.",
)
@narrowed
@reports
def command(n: int, wish: Wish) -> Result:
    """Show what would be asked next, and why.

    Nothing is asked or recorded.
    """
    house = House()
    try:
        suggestions = house.coach.next_questions(n, wish)
    finally:
        house.close()
    data = [
        {
            "uid": suggestion.item.uid,
            "title": suggestion.item.title,
            "kind": suggestion.item.kind,
            "topic": suggestion.item.topic,
            "minutes": suggestion.item.minutes,
            "reason": suggestion.pick.reason,
            "why": str(suggestion.why),
            "recall": suggestion.pick.recall,
        }
        for suggestion in suggestions
    ]
    lines = [
        f"{item_line(s.item, minutes=True)}\n{plain(str(s.why), first=' ' * 8)}"
        for s in suggestions
    ]
    return Result(data=data, lines=tuple(lines) or ("Nothing fits: widen the filter.",))

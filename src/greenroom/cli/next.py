"""`greenroom next`: what would be asked, and why."""

from __future__ import annotations

import click

from greenroom.cli.filters import by_topic_and_kind
from greenroom.cli.result import Result, reports
from greenroom.domain.items import Kind
from greenroom.wiring import House


@click.command("next")
@click.option("--n", "n", default=5, show_default=True, type=click.IntRange(1, 100))
@by_topic_and_kind
@reports
def command(n: int, topic: str | None, kind: Kind | None) -> Result:
    """Show what would be asked next, and why; nothing is asked or recorded."""
    suggestions = House().coach.next_questions(n, topic=topic, kind=kind)
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
        f"{s.item.uid}  {s.item.kind:8} {s.item.title} ({s.item.minutes} min)\n        {s.why}"
        for s in suggestions
    ]
    return Result(data=data, lines=tuple(lines) or ("Nothing fits: widen the filter.",))

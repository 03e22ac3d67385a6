"""Rows of the log as events."""

from __future__ import annotations

from typing import Any, NamedTuple

import sqlalchemy as sa
from pydantic import TypeAdapter

from greenroom.domain.events import Event, EventBody

BODY: TypeAdapter[EventBody] = TypeAdapter(EventBody)
"""Reads what happened from the JSON that the log keeps."""


class Logged(NamedTuple):
    """An event at its place in the log."""

    seq: int
    event: Event


def to_event(row: sa.Row[Any]) -> Event:
    """The event that a row of `events` holds."""
    return Event(
        event_id=row.event_id,
        learner_id=row.learner_id,
        at_utc=row.at_utc,
        utc_offset_minutes=row.utc_offset_minutes,
        body=BODY.validate_json(row.body),
    )


def to_row(event: Event) -> dict[str, Any]:
    """The columns that an event fills; its place in the log comes with the row."""
    return {
        "event_id": event.event_id,
        "learner_id": event.learner_id,
        "at_utc": event.at_utc,
        "utc_offset_minutes": event.utc_offset_minutes,
        "type": event.body.type,
        "content_hash": event.content_hash(),
        "body": event.body.model_dump_json(),
    }

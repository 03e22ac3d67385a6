"""Second readings as the log keeps them: numbered under the attempt that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from greenroom.domain.events import SecondRead
from greenroom.domain.second_readings import SecondReading
from greenroom.service.ports import Unit


def reading_id(attempt_id: str, number: int) -> str:
    """The event id of the n-th second reading of an attempt; n counts from 1.

    >>> reading_id("0123abcd", 2)
    '0123abcd-r2'
    """
    return f"{attempt_id[:58]}-r{number}"


def readings(unit: Unit, attempt_id: str) -> Iterator[SecondReading]:
    """What second readers said to an attempt so far, in order."""
    for number in count(1):
        event = unit.events.get(reading_id(attempt_id, number))
        if event is None or not isinstance(event.body, SecondRead):
            return
        yield event.body.reading

"""The lines of an export: one JSON object each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import from_json

from greenroom.domain.errors import ExportRefused, MalformedLine
from greenroom.domain.events import Event
from greenroom.domain.items import Item
from greenroom.domain.values import EventId, UtcTime, Value

VERSION: Final = 1
_YEARS: Final = range(1970, 2200)


class Header(Value):
    """The first line: what the file is, and how many lines of each type follow."""

    type: Literal["header"] = "header"
    format: Literal["greenroom-export"] = "greenroom-export"
    version: Literal[1] = VERSION
    learner_id: str
    items: int = Field(ge=0)
    events: int = Field(ge=0)
    drafts: int = Field(ge=0)


class ItemLine(Value):
    """An item as it was asked."""

    type: Literal["item"] = "item"
    item: Item


class EventLine(Value):
    """An event of the log."""

    type: Literal["event"] = "event"
    event: Event


class DraftLine(Value):
    """A text that was typed and not sent yet."""

    type: Literal["draft"] = "draft"
    ask_id: EventId
    at_utc: UtcTime
    text: str


Line = Annotated[ItemLine | EventLine | DraftLine, Field(discriminator="type")]
_LINE: TypeAdapter[Line] = TypeAdapter(Line)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What an export carries."""

    items: list[Item] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    drafts: list[DraftLine] = field(default_factory=list)


def write_lines(learner_id: str, parcel: Parcel) -> list[str]:
    """The export as lines, the header first; `read_lines` undoes it."""
    header = Header(
        learner_id=learner_id,
        items=len(parcel.items),
        events=len(parcel.events),
        drafts=len(parcel.drafts),
    )
    lines: list[Value] = [header]
    lines += [ItemLine(item=item) for item in parcel.items]
    lines += [EventLine(event=event) for event in parcel.events]
    lines += parcel.drafts
    return [line.model_dump_json() for line in lines]


def read_lines(lines: Iterable[bytes], path: Path) -> Parcel:
    """Read an export whole, or refuse it.

    Args:
        lines: The lines of the file, each with or without its end.
        path: The file's name, for the error.

    Raises:
        ExportRefused: It is no export, is of a newer version, or breaks off.
        MalformedLine: Names the first line that cannot be read, counted from 1.
    """
    numbered = iter(enumerate(lines, start=1))
    header = _header(next(numbered, (1, b""))[1], path)
    parcel = Parcel()
    contents: dict[str, str] = {}
    for number, raw in numbered:
        with _named(number):
            line = _LINE.validate_json(raw)
        match line:
            case ItemLine(item=item):
                parcel.items.append(item)
            case DraftLine() as draft:
                parcel.drafts.append(draft)
            case EventLine(event=event):
                _refuse_odd_event(number, event, contents)
                parcel.events.append(event)
    found = (len(parcel.items), len(parcel.events), len(parcel.drafts))
    if found != (header.items, header.events, header.drafts):
        promised = header.items + header.events + header.drafts
        reason = f"it promises {promised} lines and holds {sum(found)}, so a part is missing"
        raise ExportRefused(path=path, reason=reason)
    return parcel


def _header(raw: bytes, path: Path) -> Header:
    try:
        first = from_json(raw)
    except ValueError as error:
        raise ExportRefused(path=path, reason="its first line is no header") from error
    if not isinstance(first, dict) or first.get("format") != "greenroom-export":
        raise ExportRefused(path=path, reason="its first line is no header")
    if first.get("version") != VERSION:
        reason = f"it has version {first.get('version')}, and this Greenroom reads {VERSION}"
        raise ExportRefused(path=path, reason=reason)
    with _named(1):
        return Header.model_validate_json(raw)


@contextmanager
def _named(number: int) -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        reason = f"{where}: {first['msg']}" if where else first["msg"]
        raise MalformedLine(line=number, reason=reason) from error
    except OverflowError as error:  # a time that its own offset moves out of the calendar
        raise MalformedLine(line=number, reason="a time is out of range") from error


def _refuse_odd_event(number: int, event: Event, contents: dict[str, str]) -> None:
    """Memory adds months to a time, so one at the end of the calendar would overflow later."""
    if event.at_utc.year not in _YEARS:
        raise MalformedLine(line=number, reason=f"the time {event.at_utc} is out of range")
    content = event.content_hash()
    if contents.setdefault(event.event_id, content) != content:
        reason = f"the id {event.event_id} stands for another content further up"
        raise MalformedLine(line=number, reason=reason)

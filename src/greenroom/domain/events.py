"""The event log: what happened, in the learner's own order; everything else is derived from it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from greenroom.domain.answers import Answer, Exchange
from greenroom.domain.grades import Grade
from greenroom.domain.hearing import PointState
from greenroom.domain.instances import Instance
from greenroom.domain.items import Kind
from greenroom.domain.schedules import Pick
from greenroom.domain.second_readings import SecondReading
from greenroom.domain.values import EventId, Share, Slug, Uid, UtcTime, Value

Mode = Literal["practice", "placement", "mock"]

LOCAL_LEARNER = "local"
"""The one learner of an installation that nobody else shares."""


class Asked(Value):
    """A question was put. Its event id is the `ask_id` that the answer names."""

    type: Literal["asked"] = "asked"
    uid: Uid
    part: str = ""
    item_hash: str
    mode: Mode = "practice"
    instance: Instance | None = None
    pick: Pick | None = None
    after: EventId | None = Field(default=None, description="the attempt a follow-up belongs to")


class Answered(Value):
    """An attempt. Its event id is the `attempt_id`."""

    type: Literal["answered"] = "answered"
    ask_id: EventId
    uid: Uid
    part: str = ""
    kind: Kind
    item_hash: str
    skills: tuple[Slug, ...] = Field(
        min_length=1, description="the item's skills as they were then"
    )
    instance: Instance | None = None
    answer: Answer
    hints: int = Field(default=0, ge=0)
    seconds: float | None = Field(default=None, ge=0, description="from question to answer")
    confidence: Share | None = Field(default=None, description="the candidate's own, before it")
    mode: Mode = "practice"


class Clarified(Value):
    """The interviewer was asked something before the answer. It is kept with the answer too."""

    type: Literal["clarified"] = "clarified"
    ask_id: EventId
    exchange: Exchange


class Graded(Value):
    """A grade for an attempt; a later one replaces it as the effective grade."""

    type: Literal["graded"] = "graded"
    attempt_id: EventId
    grade: Grade


class SecondRead(Value):
    """A second reading of an attempt; it changes neither grade nor score."""

    type: Literal["second_read"] = "second_read"
    attempt_id: EventId
    reading: SecondReading


class SelfMarked(Value):
    """The candidate's own mark of an attempt; it counts for scheduling."""

    type: Literal["self_marked"] = "self_marked"
    attempt_id: EventId
    score: Share
    points: dict[Slug, PointState] = {}


class Appealed(Value):
    """The candidate disagrees with a grade, for the author to read."""

    type: Literal["appealed"] = "appealed"
    attempt_id: EventId
    says: str = Field(default="", max_length=2000)


class Undone(Value):
    """An earlier event no longer counts. It stays in the log."""

    type: Literal["undone"] = "undone"
    event_id: EventId


class Suspended(Value):
    """An item is not asked any more, or not before a day."""

    type: Literal["suspended"] = "suspended"
    uid: Uid
    until: date | None = None


class Resumed(Value):
    """A suspended item may be asked again."""

    type: Literal["resumed"] = "resumed"
    uid: Uid


class Flagged(Value):
    """The learner says that something is wrong with an item."""

    type: Literal["flagged"] = "flagged"
    uid: Uid
    says: str = Field(default="", max_length=2000)


class InterviewSet(Value):
    """An interview date was set; without a date it was called off."""

    type: Literal["interview_set"] = "interview_set"
    name: Slug
    on: date | None


class SettingChanged(Value):
    """A setting was changed; None takes the default again."""

    type: Literal["setting_changed"] = "setting_changed"
    name: str
    value: JsonValue


EventBody = Annotated[
    Asked
    | Clarified
    | Answered
    | Graded
    | SecondRead
    | SelfMarked
    | Appealed
    | Undone
    | Suspended
    | Resumed
    | Flagged
    | InterviewSet
    | SettingChanged,
    Field(discriminator="type"),
]


class Event(Value):
    """One row of the log. The client makes `event_id`, so a retry cannot count twice."""

    event_id: EventId
    learner_id: str = Field(default=LOCAL_LEARNER, min_length=1, max_length=64)
    at_utc: UtcTime
    utc_offset_minutes: int = Field(ge=-14 * 60, le=14 * 60)
    body: EventBody

    def content_hash(self) -> str:
        """What tells a retry (the same content) from a conflict: time and offset don't count."""
        return self.body.digest()

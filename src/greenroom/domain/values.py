"""The small types that every record is made of."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Uid = Annotated[str, Field(pattern=r"^[a-z0-9]{6}$")]
EventId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]


def _in_utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time needs its zone")
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a time lies outside the calendar") from error


UtcTime = Annotated[datetime, AfterValidator(_in_utc)]
"""A time with its zone, kept in UTC."""


class Value(BaseModel):
    """A record read from a file or sent over a wire: frozen, and a typo in a key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def digest(self) -> str:
        """The SHA-256 of the record's canonical JSON, as 64 hexadecimal digits.

        >>> Span(start=0, end=4).digest() == Span(end=4, start=0).digest()
        True
        """
        # sorted, since a mapping that was stored may come back in another order
        canonical = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()


class Span(Value):
    """A stretch of an answer, in characters of the text as it was given: `text[start:end]`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _runs_forward(self) -> Span:
        if self.end < self.start:
            raise ValueError(f"a span cannot end at {self.end}, before it starts at {self.start}")
        return self

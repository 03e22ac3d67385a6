"""The small types that every record is made of."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Uid = Annotated[str, Field(pattern=r"^[a-z0-9]{6}$")]
EventId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]


class Value(BaseModel):
    """A record read from a file or sent over a wire: frozen, and a typo in a key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def digest(self) -> str:
        """The SHA-256 of the record's canonical JSON, as 64 hexadecimal digits.

        >>> Span(start=0, end=4).digest() == Span(end=4, start=0).digest()
        True
        """
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


class Span(Value):
    """A stretch of an answer, in characters of the text as it was given: `text[start:end]`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

"""What a learner may set; a change is an event."""

from __future__ import annotations

from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from greenroom.domain.values import Slug, Value


class Settings(Value):
    """The learner's settings."""

    time_zone: str = Field(
        default="", description="an IANA name such as Europe/Berlin; empty takes the computer's"
    )
    day_starts_at_hour: int = Field(
        default=4, ge=0, le=12, description="before this hour it is still yesterday"
    )
    theme: Literal["system", "light", "dark"] = Field(
        default="system", description="colours of the pages"
    )
    desired_retention: float = Field(
        default=0.9, ge=0.7, le=0.97, description="recall at which a skill becomes due"
    )
    language: str = Field(
        default="en",
        pattern=r"^[a-z]{2}(-[A-Z]{2})?$",
        description="language of the pages",
    )

    skipped_topics: tuple[Slug, ...] = Field(
        default=(), description="ids of topics that are not asked by plan"
    )

    @field_validator("time_zone")
    @classmethod
    def _zone_exists(cls, name: str) -> str:
        if name:
            try:
                ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError) as error:
                raise ValueError(f"no time zone is called {name}") from error
        return name

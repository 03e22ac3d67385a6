"""What a learner may set; a change is an event."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator

from greenroom.domain.second_readings import Endpoint
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

    vim_keys: Literal["off", "on"] = Field(
        default="off", description="keys of vim in the editor of programs"
    )
    interview_editor: Literal["off", "on"] = Field(
        default="off", description="an editor as in an interview: no completion, no run"
    )

    second_reader_url: str = Field(
        default="", max_length=500, description="base URL of an endpoint; empty asks nobody"
    )
    second_reader_model: str = Field(
        default="", max_length=200, description="the model to ask there; empty asks nobody"
    )

    @property
    def second_reader(self) -> Endpoint | None:
        """Whom to ask for a second reading; None unless both settings are made."""
        if not self.second_reader_url or not self.second_reader_model:
            return None
        return Endpoint(url=self.second_reader_url, model=self.second_reader_model)

    @field_validator("second_reader_url")
    @classmethod
    def _is_a_plain_address(cls, url: str) -> str:
        """Refuse what could hide a key: settings are in the log and in every export."""
        if not url:
            return url
        parts = urlsplit(url)  # raises ValueError
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
            raise ValueError("it is no address such as http://localhost:11434/v1")
        if "@" in parts.netloc or "?" in url or "#" in url:
            raise ValueError("a key does not belong into the address")
        if not (url.isascii() and url.isprintable()) or " " in url:
            raise ValueError("it holds characters that no address has")
        return url.rstrip("/")

    @field_validator("time_zone")
    @classmethod
    def _zone_exists(cls, name: str) -> str:
        if name:
            try:
                ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError) as error:
                raise ValueError(f"no time zone is called {name}") from error
        return name

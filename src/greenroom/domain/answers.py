"""What a candidate gave."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from greenroom.domain.values import Slug, Value


class TextAnswer(Value):
    """Prose, as typed."""

    type: Literal["text"] = "text"
    text: str


class NumbersAnswer(Value):
    """The fields of a compute item, verbatim: nothing is parsed before it is recorded."""

    type: Literal["numbers"] = "numbers"
    fields: dict[Slug, str]


class ChoiceAnswer(Value):
    """The ids of the options chosen."""

    type: Literal["choice"] = "choice"
    chosen: tuple[Slug, ...]


class CodeAnswer(Value):
    """A program."""

    type: Literal["code"] = "code"
    source: str


class SqlAnswer(Value):
    """A query."""

    type: Literal["sql"] = "sql"
    query: str


class AudioAnswer(Value):
    """Speech, with the transcript that is graded."""

    type: Literal["audio"] = "audio"
    transcript: str
    audio_file: str | None = None


class FilesAnswer(Value):
    """Files of a project, by name."""

    type: Literal["files"] = "files"
    files: dict[str, str]


Answer = Annotated[
    TextAnswer | NumbersAnswer | ChoiceAnswer | CodeAnswer | SqlAnswer | AudioAnswer | FilesAnswer,
    Field(discriminator="type"),
]

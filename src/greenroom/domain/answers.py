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
    """A program, or a query."""

    type: Literal["code"] = "code"
    source: str


class AudioAnswer(Value):
    """Speech, with the transcript that is graded."""

    type: Literal["audio"] = "audio"
    transcript: str
    audio_file: str | None = None


class Exchange(Value):
    """A question to the interviewer before the answer, and what came back.

    `constraint` and `says` are the fact that was told, where one was.
    """

    question: str
    reply: Literal["told", "yours_to_decide", "one_at_a_time"]
    constraint: Slug | None = None
    says: str = ""


class DesignAnswer(Value):
    """A design, as typed, with the option chosen and what was asked before."""

    type: Literal["design"] = "design"
    text: str
    option: Slug | None = None
    asked: tuple[Exchange, ...] = ()


class FilesAnswer(Value):
    """Files of a project, by name."""

    type: Literal["files"] = "files"
    files: dict[str, str]


Answer = Annotated[
    TextAnswer
    | NumbersAnswer
    | ChoiceAnswer
    | CodeAnswer
    | AudioAnswer
    | DesignAnswer
    | FilesAnswer,
    Field(discriminator="type"),
]


def text_in(answer: Answer) -> str | None:
    """The prose of an answer, which spans refer to; None for an answer without any.

    >>> text_in(TextAnswer(text="Bias.")), text_in(ChoiceAnswer(chosen=()))
    ('Bias.', None)
    """
    match answer:
        case TextAnswer(text=text) | DesignAnswer(text=text) | AudioAnswer(transcript=text):
            return text
        case _:
            return None

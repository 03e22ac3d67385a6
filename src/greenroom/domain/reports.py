"""The three ways a run of content or of a program ends."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from greenroom.domain.values import Value


class HouseFault(Value):
    """Our fault: nothing is recorded, and nobody is marked for it."""

    type: Literal["house_fault"] = "house_fault"
    reason: str


class ProgramFault(Value):
    """The program's fault, with the limit that was hit."""

    type: Literal["program_fault"] = "program_fault"
    limit: Literal["cpu", "wall", "memory", "output", "crash", "forbidden"]
    reason: str


class Judged(Value):
    """The program ran to its end; `result` is plain data."""

    type: Literal["judged"] = "judged"
    result: JsonValue
    cpu_seconds: float = Field(ge=0)


RunReport = Annotated[HouseFault | ProgramFault | Judged, Field(discriminator="type")]

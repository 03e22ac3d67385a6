"""What is known about a program after it was run: case by case, and never an object of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field

from greenroom.domain.reports import HouseFault
from greenroom.domain.values import Value

Library = Literal["numpy", "pandas", "sklearn", "matplotlib", "seaborn", "torch", "duckdb"]
OPTIONAL: Final[Mapping[Library, str]] = MappingProxyType({"torch": "PyTorch"})
"""Large libraries that a learner installs for the exercises that use them, by their names."""

Language = Literal["python", "sql"]
Dialect = Literal["duckdb", "postgresql"]
Rule = Literal["no-loops"]
CaseState = Literal["right", "wrong", "error", "not_run"]
Tier = Literal["T0", "T1", "T2"]
ProgramLimit = Literal["cpu", "wall", "memory", "output", "crash", "forbidden", "protocol"]


class Limits(Value):
    """What a candidate's program may use."""

    cpu_seconds: float = Field(default=3, gt=0, le=600)
    memory_mib: int = Field(default=512, ge=32, le=8192)


class Walls(Value):
    """What stands between a program and the machine."""

    tier: Tier
    why: str = Field(default="", description="why it is not T0")
    missing: tuple[str, ...] = Field(default=(), description="walls that this system lacks")
    open: tuple[str, ...] = Field(default=(), description="what a program was found able to do")

    def __str__(self) -> str:
        missing = f"no {' and no '.join(self.missing)}" if self.missing else ""
        return "; ".join(filter(None, (self.tier, self.why, missing, *self.open)))


class Solution(Value):
    """A whole program with its first comment: the approach, or the mistake of a wrong one."""

    says: str
    source: str


class Exercise(Value):
    """Everything that judging a program needs, as text.

    `check`, `reference`, `driver` and the wrong programs are content: they run apart from what a
    candidate wrote.
    """

    entry_point: str
    check: str
    reference: str
    driver: str = ""
    language: Language = "python"
    tables: str = Field(default="", description="of a query: the statements that create them")
    ordered: bool = Field(default=False, description="of a query: whether the order counts")
    uses: tuple[Library, ...] = ("numpy",)
    limits: Limits = Limits()
    right: tuple[Solution, ...] = ()
    wrong: tuple[Solution, ...] = ()
    rules: tuple[Rule, ...] = ()
    forbids: tuple[str, ...] = ()


class CaseReport(Value):
    """One case: what was tried, and what came of it."""

    property: str
    shape: str = ""
    visible: bool = False
    state: CaseState
    says: str = Field(default="", description="what differs, or what it raised")
    line: int | None = None
    call: str = ""
    given: str = ""
    right: str = ""
    size_bytes: int = Field(default=0, ge=0, description="of its arguments, to find the smallest")


class ProgramReport(Value):
    """A program that was run, or that could not be started by its own fault."""

    type: Literal["program"] = "program"
    seed: int
    cases: tuple[CaseReport, ...] = ()
    limit: ProgramLimit | None = None
    refused: str = Field(default="", description="why it was not run, or what stopped it")
    line: int | None = None
    recognised: str = Field(default="", description="the mistake, where its outputs are known")
    approach: str = Field(default="", description="of an accepted one, where it is a known one")
    printed: str = ""
    seconds: float = Field(default=0, ge=0)

    @property
    def accepted(self) -> bool:
        """Whether every case came out right."""
        return (
            self.limit is None
            and not self.refused
            and bool(self.cases)
            and all(case.state == "right" for case in self.cases)
        )


JudgeReport = Annotated[HouseFault | ProgramReport, Field(discriminator="type")]

"""What a check found wrong with a file of the bank."""

from __future__ import annotations

from pydantic import Field

from greenroom.domain.values import Value


class Problem(Value):
    """One fault: where it is, what it is, and how to mend it."""

    path: str
    line: int | None = Field(default=None, ge=1)
    code: str
    says: str
    mend: str = ""
    uid: str | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        mend = f" {self.mend}" if self.mend else ""
        return f"{place}: {self.says}{mend} [{self.code}]"

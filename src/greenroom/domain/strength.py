"""How strong the tests of a program are: how many faulty versions of the solution they let pass."""

from __future__ import annotations

import hashlib
import json

from pydantic import Field

from greenroom.domain.items import ProgramItem
from greenroom.domain.values import Uid, Value

WEAK_FROM = 0.03
"""A larger share of mutants that nobody notices is a problem of the item."""


class Strength(Value):
    """What came of mutating the reference of one item."""

    uid: Uid
    key: str = Field(description="of the reference and of what judges it, as they were then")
    mutants: int = Field(ge=0, description="those that differ from the reference")
    survivors: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Survivors among the mutants that differ; 0 where there are none."""
        return len(self.survivors) / self.mutants if self.mutants else 0.0


def strength_key(item: ProgramItem) -> str:
    """What the strength of an item's tests depends on."""
    parts = item.exercise().model_dump(mode="json", exclude={"right", "wrong"})
    text = json.dumps([parts, item.equivalent], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]

"""Shipped fakes: they keep the same contracts as the real things, in memory."""

from greenroom.testing.fakes import (
    FakeDrawer,
    FakeHearer,
    FakeJudge,
    FakeSecondReader,
    FixedClock,
    MemoryBank,
)
from greenroom.testing.items import (
    behave_item,
    choice_item,
    choose_item,
    compute_item,
    design_item,
    explain_item,
    fact,
    formula_item,
    skill_map,
)
from greenroom.testing.memory_store import MemoryStore
from greenroom.testing.programs import code_item, debug_item

__all__ = [
    "FakeDrawer",
    "FakeHearer",
    "FakeJudge",
    "FakeSecondReader",
    "FixedClock",
    "MemoryBank",
    "MemoryStore",
    "behave_item",
    "choice_item",
    "choose_item",
    "code_item",
    "compute_item",
    "debug_item",
    "design_item",
    "explain_item",
    "fact",
    "formula_item",
    "skill_map",
]

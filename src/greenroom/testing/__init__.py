"""Shipped fakes: they keep the same contracts as the real things, in memory."""

from greenroom.testing.fakes import FakeDrawer, FakeHearer, FixedClock, MemoryBank
from greenroom.testing.items import choose_item, compute_item, explain_item, skill_map
from greenroom.testing.memory_store import MemoryStore

__all__ = [
    "FakeDrawer",
    "FakeHearer",
    "FixedClock",
    "MemoryBank",
    "MemoryStore",
    "choose_item",
    "compute_item",
    "explain_item",
    "skill_map",
]

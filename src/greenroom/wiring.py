"""Fills the Protocols of the use cases: which store, which bank, which worker, which clock."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from platformdirs import user_data_path
from tzlocal import get_localzone_name

from greenroom.assets.folders import cache_folder, models_folder
from greenroom.assets.models import ModelStore
from greenroom.bank.files import FileBank
from greenroom.bank.locations import default_roots
from greenroom.judge.drawing import ContentDrawer
from greenroom.matching.matcher import Matcher
from greenroom.service.coach import Coach
from greenroom.service.ports import Clock
from greenroom.storage.store import SqlStore, open_store

EMBEDDING_MODEL = "all-MiniLM-L6-v2"


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def system_zone(self) -> str:
        return get_localzone_name() or "UTC"


def data_folder() -> Path:
    """Where everything about the learner lies; GREENROOM_DATA_DIR overrides the system's."""
    chosen = os.environ.get("GREENROOM_DATA_DIR")
    return Path(chosen) if chosen else user_data_path("greenroom", appauthor=False)


@dataclass(frozen=True)
class House:
    """Every adapter, made when it is first asked for: a command pays for what it uses only."""

    database: str | None = None
    roots: Sequence[Path] = field(default_factory=default_roots)
    clock: Clock = field(default_factory=SystemClock)

    @cached_property
    def store(self) -> SqlStore:
        return open_store(self.database or data_folder() / "greenroom.db")

    @cached_property
    def bank(self) -> FileBank:
        return FileBank(self.roots, cache=cache_folder() / "bank")

    @cached_property
    def drawer(self) -> ContentDrawer:
        return ContentDrawer(source_of=self.bank.code)

    @cached_property
    def models(self) -> ModelStore:
        return ModelStore(models_folder())

    @cached_property
    def hearer(self) -> Matcher:
        return Matcher(self.models.path(EMBEDDING_MODEL))

    @cached_property
    def coach(self) -> Coach:
        return Coach(
            store=self.store,
            bank=self.bank,
            drawer=self.drawer,
            hearer=self.hearer,
            clock=self.clock,
        )

    def close(self) -> None:
        """End the worker and the connections that were opened."""
        for name in ("drawer", "store"):
            if name in self.__dict__:
                self.__dict__[name].close()

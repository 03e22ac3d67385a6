"""The whole bank as it was read at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from greenroom.bank.files import Contents
from greenroom.domain.items import Item, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.skills import SkillMap


@dataclass(frozen=True)
class Shelved:
    """A sound item, where it lies, and what its files say."""

    item: Item
    path: Path
    contents: Contents


@dataclass(frozen=True)
class Snapshot:
    """What could be read: items by uid, pages by topic of the map, and what was kept out.

    `beliefs` holds the ids of the misconceptions of each topic that has any.

    `broken` gives the reason for every uid whose folder is there and cannot be used.
    """

    skill_map: SkillMap = field(default_factory=lambda: SkillMap(areas=()))
    items: tuple[Item, ...] = ()
    shelved: Mapping[str, Shelved] = field(default_factory=dict)
    pages: Mapping[str, TopicPage | None] = field(default_factory=dict)
    beliefs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

"""What an item is tagged with: roles, rounds and seniority, stated or by default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from greenroom.domain.items import DesignItem, ExplainItem, Item, Kind
from greenroom.domain.roles import ROLES, Role, Round, Seniority
from greenroom.domain.skills import SkillMap
from greenroom.domain.values import Value

_BY_KIND: Final[Mapping[Kind, tuple[Round, ...]]] = {
    "compute": ("mathematics",),
    "plot": ("depth", "case"),
    "code": ("coding",),
    "debug": ("coding",),
    "sql": ("sql-and-data",),
    "build": ("project",),
    "design": ("system-design",),
    "behave": ("behavioural",),
}
_BY_AREA: Final[Mapping[str, tuple[Round, ...]]] = {
    "mathematics": ("mathematics",),
    "programming": ("coding",),
    "communication": ("case",),
}
_BREADTH_TO: Final = 3
_DEPTH_FROM: Final = 3
"""A question of the middle level is asked in both rounds."""
_SENIORITY: Final[tuple[Seniority, ...]] = ("junior", "junior", "mid", "senior", "staff")


class Tags(Value):
    """For whom an item is, in which round, and how senior."""

    roles: tuple[Role, ...]
    rounds: tuple[Round, ...]
    seniority: Seniority


def tags_of(item: Item, skill_map: SkillMap) -> Tags:
    """The tags of an item: its own, else those of its topic, kind, area and level."""
    topic = next((t for t in skill_map.topics() if t.id == item.topic), None)
    area = skill_map.area_of(item.topic)
    return Tags(
        roles=item.roles or (topic.roles if topic else ()) or ROLES,
        rounds=item.rounds or _rounds(item, area.id if area else ""),
        seniority=_SENIORITY[item.level - 1],
    )


def _rounds(item: Item, area: str) -> tuple[Round, ...]:
    if isinstance(item, DesignItem) and item.options:
        return ("case", "system-design")
    if isinstance(item, ExplainItem) and item.audience is not None:
        return ("case", "behavioural")
    if item.kind in _BY_KIND:
        return _BY_KIND[item.kind]
    if area in _BY_AREA:
        return _BY_AREA[area]
    breadth: tuple[Round, ...] = ("breadth",) if item.level <= _BREADTH_TO else ()
    depth: tuple[Round, ...] = ("depth",) if item.level >= _DEPTH_FROM else ()
    return breadth + depth

"""What a bank still lacks: the kinds of practice that its map asks for."""

from __future__ import annotations

from collections.abc import Iterable

from greenroom.domain.items import GRADED_KINDS, Item, Kind
from greenroom.domain.skills import SkillMap

BEING_WRITTEN: frozenset[Kind] = frozenset({"code", "debug", "sql"})
"""Kinds that can be graded since a short while, whose cells are filled topic by topic."""


def empty_cells(items: Iterable[Item], skill_map: SkillMap) -> tuple[tuple[str, str], ...]:
    """Topics and kinds that the map requires, that can be graded, and that have no ready item.

    Kinds whose items are still being written are left out.

    >>> empty_cells([], SkillMap(areas=()))
    ()
    """
    filled = {(item.topic, item.kind) for item in items if item.status == "ready"}
    return tuple(
        (topic.id, kind)
        for topic in skill_map.topics()
        for kind in topic.requires
        if kind in GRADED_KINDS - BEING_WRITTEN and (topic.id, kind) not in filled
    )

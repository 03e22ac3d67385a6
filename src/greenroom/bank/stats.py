"""The coverage of the bank: how many items of each kind a topic has, and what is still empty."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypedDict

from greenroom.domain.coverage import empty_cells
from greenroom.domain.items import KINDS, Item
from greenroom.domain.skills import SkillMap
from greenroom.domain.strength import Strength


class Cell(TypedDict):
    """A kind of practice that a topic should have and has not."""

    topic: str
    kind: str


class Stats(TypedDict):
    """What `greenroom bank stats` shows.

    `strength` is the share of surviving mutants by uid, for programs whose tests were measured.
    """

    kinds: dict[str, int]
    topics: dict[str, dict[str, int]]
    empty_required_cells: list[Cell]
    strength: dict[str, float]


def stats(
    items: Collection[Item], skill_map: SkillMap, strengths: Iterable[Strength] = ()
) -> Stats:
    """Count the items that are ready.

    A cell is required where the map says that a full bank has the kind for the topic, once that
    kind can be graded.

    >>> stats([], SkillMap(areas=()))["kinds"]["explain"]
    0
    """
    kinds = dict.fromkeys(map(str, KINDS), 0)
    topics = {topic.id: dict(kinds) for topic in skill_map.topics()}
    for item in items:
        if item.status == "ready":
            kinds[item.kind] += 1
            topics[item.topic][item.kind] += 1
    empty = [Cell(topic=topic, kind=kind) for topic, kind in empty_cells(items, skill_map)]
    return Stats(
        kinds=kinds,
        topics=topics,
        empty_required_cells=empty,
        strength={one.uid: one.share for one in strengths},
    )

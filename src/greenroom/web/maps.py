"""The map of the bank: what every topic has of every kind, and what was passed of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from greenroom.domain.items import GRADED_KINDS, KINDS, Item, Kind
from greenroom.domain.skills import Area, SkillMap, Topic
from greenroom.planning.queue import askable

SHADES = 4
"""How many steps of passed there are between nothing and everything."""


@dataclass(frozen=True, slots=True)
class CellView:
    """The items of one kind in one topic."""

    kind: Kind
    items: int
    passed: int
    answered: int
    required: bool

    @property
    def shade(self) -> int:
        """0 while nothing is passed, up to `SHADES` where everything is.

        >>> CellView("explain", items=3, passed=1, answered=2, required=True).shade
        2
        """
        return -(-SHADES * self.passed // self.items) if self.items else 0


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic of the map with what there is to do in it."""

    topic: Topic
    page: bool
    cells: Mapping[Kind, CellView]
    skipped: bool = False

    @property
    def ready(self) -> int:
        """How many items can be asked."""
        return sum(cell.items for cell in self.cells.values())

    @property
    def open(self) -> bool:
        """Whether there is anything to read or to answer yet."""
        return self.page or self.ready > 0


@dataclass(frozen=True, slots=True)
class AreaView:
    """One of the six areas."""

    area: Area
    topics: tuple[TopicView, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that any topic of the area has or should have, in their usual order."""
        there = {kind for topic in self.topics for kind in topic.cells}
        return tuple(kind for kind in KINDS if kind in there)

    @property
    def open(self) -> tuple[TopicView, ...]:
        """Topics with a page or items."""
        return tuple(topic for topic in self.topics if topic.open)

    @property
    def to_come(self) -> tuple[TopicView, ...]:
        """Topics that stand on the map only."""
        return tuple(topic for topic in self.topics if not topic.open)


def map_view(
    skill_map: SkillMap,
    items: Iterable[Item],
    pages: set[str],
    standing: Mapping[str, str],
    skipped: Collection[str] = (),
) -> tuple[AreaView, ...]:
    """The map with counts of what can be asked, was answered and was passed.

    Args:
        skill_map: Areas and topics.
        items: Every item of the bank.
        pages: Ids of the topics that have a page.
        standing: `passed` or `answered` by uid.
        skipped: Ids of the topics that the learner skips.
    """
    found: dict[str, dict[Kind, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if askable(item):
            found[item.topic][item.kind].append(item)

    def view(topic: Topic) -> TopicView:
        cells = _cells(topic, found[topic.id], standing)
        return TopicView(topic, topic.id in pages, cells, skipped=topic.id in skipped)

    return tuple(AreaView(area, tuple(map(view, area.topics))) for area in skill_map.areas)


def _cells(
    topic: Topic, found: Mapping[Kind, list[Item]], standing: Mapping[str, str]
) -> dict[Kind, CellView]:
    """A cell for each kind that the topic has, or that a full bank would have."""
    cells = {}
    for kind in KINDS:
        items, required = found.get(kind, []), kind in topic.requires and kind in GRADED_KINDS
        if items or required:
            seen = [standing[item.uid] for item in items if item.uid in standing]
            cells[kind] = CellView(kind, len(items), seen.count("passed"), len(seen), required)
    return cells

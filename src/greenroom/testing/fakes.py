"""Fakes for the clock, the bank, the drawing of numbers and the hearing of text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from greenroom.domain.errors import ItemNotFound, TopicNotFound
from greenroom.domain.hearing import Hearing, PointHeard
from greenroom.domain.instances import Instance, NearMiss
from greenroom.domain.items import ComputeItem, Item, TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import Rubric
from greenroom.domain.skills import SkillMap
from greenroom.domain.values import Span


class FixedClock:
    """A clock that moves only when told to.

    >>> clock = FixedClock()
    >>> clock.pass_time(days=1)
    >>> clock.now().isoformat()
    '2026-01-06T09:00:00+00:00'
    """

    def __init__(self, at: datetime | None = None, zone: str = "UTC") -> None:
        self._at = at if at is not None else datetime(2026, 1, 5, 9, tzinfo=UTC)
        self._zone = zone

    def now(self) -> datetime:
        return self._at

    def system_zone(self) -> str:
        return self._zone

    def pass_time(self, *, days: float = 0, minutes: float = 0) -> None:
        """Let time go by."""
        self._at += timedelta(days=days, minutes=minutes)


class MemoryBank:
    """A bank of items given as values."""

    def __init__(self, items: Sequence[Item], skills: SkillMap) -> None:
        self._items = {item.uid: item for item in items}
        self._skills = skills

    def skill_map(self) -> SkillMap:
        return self._skills

    def items(self) -> Sequence[Item]:
        return tuple(self._items.values())

    def item(self, uid: str) -> Item:
        if uid not in self._items:
            raise ItemNotFound(uid=uid)
        return self._items[uid]

    def topic_page(self, topic: str) -> TopicPage | None:
        found = next((t for t in self._skills.topics() if t.id == topic), None)
        if found is None:
            raise TopicNotFound(topic=topic)
        return TopicPage(topic=topic, title=found.title, body=f"About {found.title}.")

    def problems(self) -> Sequence[Problem]:
        return ()

    def replace(self, item: Item) -> None:
        """An edit of the bank."""
        self._items[item.uid] = item


class FakeDrawer:
    """Draws the mean of 1, 2 and a number that depends on the seed."""

    def draw(self, item: ComputeItem, seed: int) -> Instance:
        last = 3 + seed % 7
        mean = (1 + 2 + last) / 3
        return Instance(
            seed=seed,
            shown={"numbers": f"1, 2, {last}"},
            expected={field.id: mean for field in item.answers},
            near_misses=(
                NearMiss(expected={item.answers[0].id: mean * 1.5}, says="You divided by n - 1."),
            ),
            solution=f"(1 + 2 + {last}) / 3 = {mean:.4g}",
        )


class FakeHearer:
    """Hears a point where the answer holds the point's id as a word."""

    def hear(self, answer: str, rubric: Rubric) -> Hearing:
        return Hearing(
            gate="prose" if answer.strip() else "empty",
            points=tuple(_heard(point.id, answer) for point in rubric.key_points),
            grader="fake",
            grader_version="1",
        )

    def status(self) -> str | None:
        return None


def _heard(point_id: str, answer: str) -> PointHeard:
    start = answer.lower().find(point_id)
    if start < 0:
        return PointHeard(id=point_id, state="missing", confidence=0.9)
    span = Span(start=start, end=start + len(point_id))
    return PointHeard(id=point_id, state="heard", confidence=0.9, spans=(span,))

"""The order in which items are asked, with the reason for each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain, zip_longest
from typing import Final, Literal

from greenroom.domain.items import GRADED_KINDS, Item
from greenroom.domain.schedules import Card, Pick
from greenroom.domain.skills import SkillMap
from greenroom.memory.cards import recall

SAME_WORDS_AGAIN_AFTER: Final = timedelta(minutes=10)
"""The same question, word for word, isn't asked twice within this time if there is another."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that the next question depends on. Times are UTC."""

    items: Sequence[Item]
    skill_map: SkillMap
    cards: Sequence[Card]
    now: datetime
    day_ends: datetime
    last_seen: Mapping[str, datetime] = field(default_factory=dict)
    suspended: Collection[str] = ()


def askable(item: Item) -> bool:
    """Whether an item may be asked at all: it is ready, and its kind can be graded."""
    return item.status == "ready" and item.kind in GRADED_KINDS


def rank(situation: Situation, *, n: int = 1) -> tuple[Pick, ...]:
    """The next `n` items: due ones (least known first), then new ones, then ahead of time.

    Neighbours are of different topics as far as the choice allows: mixing topics is harder
    while practising and better remembered (Rohrer & Taylor 2007, Instructional Science 35).
    """
    stages = (_due(situation), _new(situation), _ahead(situation))
    newest = max(situation.last_seen, key=situation.last_seen.__getitem__, default=None)
    topics = {item.uid: item.topic for item in situation.items}
    before = topics.get(newest) if newest is not None else None
    picks: list[Pick] = []
    taken: set[str] = set()
    for stage in stages:
        waiting = [pick for pick in stage if pick.uid not in taken]
        while waiting and len(picks) < n:
            pick = next((p for p in waiting if topics[p.uid] != before), waiting[0])
            waiting = [p for p in waiting if p.uid != pick.uid]
            picks.append(pick)
            taken.add(pick.uid)
            before = topics[pick.uid]
    return tuple(picks)


def is_due(card: Card, situation: Situation) -> bool:
    """Due now, or, where the interval was counted in days, at some time of the learner's day."""
    in_days = card.due_at - card.reviewed_at >= timedelta(hours=12)
    return card.due_at <= (situation.day_ends if in_days else situation.now)


def counts(situation: Situation) -> tuple[int, int]:
    """How many cards are due and how many items are new."""
    return len(list(_due(situation))), len(_fresh(situation))


def _candidates(situation: Situation) -> list[Item]:
    return [i for i in situation.items if askable(i) and i.uid not in situation.suspended]


def _repeatable(item: Item, situation: Situation) -> bool:
    seen = situation.last_seen.get(item.uid)
    generated = item.kind == "compute"  # fresh numbers make it another question
    return generated or seen is None or situation.now - seen >= SAME_WORDS_AGAIN_AFTER


def _item_for(card: Card, situation: Situation) -> Item | None:
    """The item to review a card with: of its main skill if possible, least recently seen."""
    fitting = [
        item
        for item in _candidates(situation)
        if item.kind == card.kind and card.skill in item.skills and _repeatable(item, situation)
    ]
    earliest = datetime.min.replace(tzinfo=situation.now.tzinfo)
    return min(
        fitting,
        key=lambda i: (i.skills[0] != card.skill, situation.last_seen.get(i.uid, earliest), i.uid),
        default=None,
    )


def _picks(
    cards: Sequence[Card], reason: Literal["due", "ahead"], situation: Situation
) -> Iterator[Pick]:
    taken: set[str] = set()
    for card in sorted(cards, key=lambda c: (recall(c, situation.now), c.skill, c.kind)):
        item = _item_for(card, situation)
        if item is not None and item.uid not in taken:
            taken.add(item.uid)
            yield Pick(
                uid=item.uid,
                reason=reason,
                skill=card.skill,
                due_at=card.due_at,
                recall=recall(card, situation.now),
            )


def _due(situation: Situation) -> Iterator[Pick]:
    return _picks([c for c in situation.cards if is_due(c, situation)], "due", situation)


def _ahead(situation: Situation) -> Iterator[Pick]:
    return _picks([c for c in situation.cards if not is_due(c, situation)], "ahead", situation)


def _fresh(situation: Situation) -> list[Item]:
    """Items never answered whose main skill was never practised in their kind, easiest first."""
    known = {(card.skill, card.kind) for card in situation.cards}
    place = {topic: number for number, topic in enumerate(situation.skill_map.order())}
    fresh = [
        item
        for item in _candidates(situation)
        if item.uid not in situation.last_seen and (item.skills[0], item.kind) not in known
    ]
    last = len(place)
    return sorted(fresh, key=lambda i: (place.get(i.topic, last), i.level, i.kind, i.uid))


def _new(situation: Situation) -> Iterator[Pick]:
    """New items in the map's order, one area after the other in turn."""
    by_area: dict[str, list[Item]] = {}
    for item in _fresh(situation):
        area = situation.skill_map.area_of(item.topic)
        by_area.setdefault(area.id if area is not None else "", []).append(item)
    turns = chain.from_iterable(zip_longest(*by_area.values()))
    for item in turns:
        if item is not None:
            yield Pick(uid=item.uid, reason="new", skill=item.skills[0])

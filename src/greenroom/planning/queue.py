"""The order in which items are asked, with the reason for each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import Final, Literal

from greenroom.domain.items import GRADED_KINDS, KINDS, Item, Kind
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
    hardest_first: bool = False


def askable(item: Item) -> bool:
    """Whether an item may be asked at all: it is ready, and its kind can be graded."""
    return item.status == "ready" and item.kind in GRADED_KINDS


def rank(situation: Situation, *, n: int = 1) -> tuple[Pick, ...]:
    """The next `n` items: due ones (least known first), then new ones, then ahead of time.

    What was asked a moment ago comes last, so that there is always something to practise.
    Neighbours are of different topics as far as the choice allows: mixing topics is harder
    while practising and better remembered (Rohrer & Taylor 2007, Instructional Science 35).
    """
    newest = max(situation.last_seen, key=situation.last_seen.__getitem__, default=None)
    topics = {item.uid: item.topic for item in situation.items}
    before = topics.get(newest) if newest is not None else None
    picks: list[Pick] = []
    taken: set[str] = set()
    for stage in (_due, _new, _unmarked, _ahead, _again):
        if len(picks) >= n:
            break  # a stage is the dear part, so it isn't worked out for nothing
        waiting = [pick for pick in stage(situation) if pick.uid not in taken]
        while waiting and len(picks) < n:
            pick = next((p for p in waiting if topics[p.uid] != before), waiting[0])
            waiting.remove(pick)
            picks.append(pick)
            taken.add(pick.uid)
            before = topics[pick.uid]
    return tuple(picks)


def is_due(card: Card, situation: Situation) -> bool:
    """Due now, or, where the interval was counted in days, at some time of the learner's day."""
    in_days = card.due_at - card.reviewed_at >= timedelta(hours=12)
    return card.due_at <= (situation.day_ends if in_days else situation.now)


def counts(situation: Situation) -> tuple[int, int]:
    """How many items are due, and how many are new and were never answered."""
    unseen = [item for item in _fresh(situation) if item.uid not in situation.last_seen]
    return len(list(_due(situation))), len(unseen)


def _candidates(situation: Situation) -> list[Item]:
    return [i for i in situation.items if askable(i) and i.uid not in situation.suspended]


def _repeatable(item: Item, situation: Situation) -> bool:
    seen = situation.last_seen.get(item.uid)
    generated = item.kind == "compute"  # fresh numbers make it another question
    return generated or seen is None or situation.now - seen >= SAME_WORDS_AGAIN_AFTER


def _fitting(situation: Situation) -> dict[tuple[str, Kind], list[Item]]:
    """The items that may be asked now, by every card that they review."""
    fitting: dict[tuple[str, Kind], list[Item]] = {}
    for item in _candidates(situation):
        if _repeatable(item, situation):
            for skill in item.skills:
                fitting.setdefault((skill, item.kind), []).append(item)
    return fitting


def _picks(
    cards: Sequence[Card], reason: Literal["due", "ahead"], situation: Situation
) -> Iterator[Pick]:
    """Least known first, each by an item of its main skill if possible, least recently seen."""
    fitting = _fitting(situation)
    known = [(recall(card, situation.now), card) for card in cards]
    taken: set[str] = set()
    for chance, card in sorted(known, key=lambda k: (k[0], k[1].skill, k[1].kind)):
        item = _item_for(card, fitting.get((card.skill, card.kind), []), situation)
        if item is not None and item.uid not in taken:
            taken.add(item.uid)
            yield _pick(card, item, reason, chance)


def _item_for(card: Card, fitting: Sequence[Item], situation: Situation) -> Item | None:
    earliest = datetime.min.replace(tzinfo=UTC)
    return min(
        fitting,
        key=lambda i: (i.skills[0] != card.skill, situation.last_seen.get(i.uid, earliest), i.uid),
        default=None,
    )


def _pick(card: Card, item: Item, reason: Literal["due", "ahead"], chance: float) -> Pick:
    return Pick(uid=item.uid, reason=reason, skill=card.skill, due_at=card.due_at, recall=chance)


def _due(situation: Situation) -> Iterator[Pick]:
    return _picks([c for c in situation.cards if is_due(c, situation)], "due", situation)


def _ahead(situation: Situation) -> Iterator[Pick]:
    return _picks([c for c in situation.cards if not is_due(c, situation)], "ahead", situation)


def _again(situation: Situation) -> Iterator[Pick]:
    """What was asked just now, word for word: what was asked longest ago first."""
    cards = {(card.skill, card.kind): card for card in situation.cards}
    recent = [item for item in _candidates(situation) if not _repeatable(item, situation)]
    for item in sorted(recent, key=lambda i: (situation.last_seen[i.uid], i.uid)):
        card = cards.get((item.skills[0], item.kind))
        if card is None:
            yield Pick(uid=item.uid, reason="new", skill=item.skills[0])
        else:
            reason: Literal["due", "ahead"] = "due" if is_due(card, situation) else "ahead"
            yield _pick(card, item, reason, recall(card, situation.now))


def _fresh(situation: Situation) -> list[Item]:
    """Items whose main skill memory doesn't know in their kind, easiest first unless told.

    An item that was answered may be among them: its grade was unsure, and nobody marked it.
    """
    known = {(card.skill, card.kind) for card in situation.cards}
    place = {topic: number for number, topic in enumerate(situation.skill_map.order())}
    fresh = [
        item
        for item in _candidates(situation)
        if (item.skills[0], item.kind) not in known and _repeatable(item, situation)
    ]
    last, sign = len(place), -1 if situation.hardest_first else 1
    return sorted(fresh, key=lambda i: (place.get(i.topic, last), sign * i.level, i.kind, i.uid))


def _new(situation: Situation) -> Iterator[Pick]:
    """Items never answered, in the map's order and in turns."""
    unseen = [item for item in _fresh(situation) if item.uid not in situation.last_seen]
    for item in _in_turns(unseen, situation):
        yield Pick(uid=item.uid, reason="new", skill=item.skills[0])


def _unmarked(situation: Situation) -> Iterator[Pick]:
    """Items whose answers all went without a mark, so that memory knows nothing of them."""
    seen = [item for item in _fresh(situation) if item.uid in situation.last_seen]
    for item in sorted(seen, key=lambda i: situation.last_seen[i.uid]):
        yield Pick(uid=item.uid, reason="new", skill=item.skills[0])


def _in_turns(items: Iterable[Item], situation: Situation) -> Iterator[Item]:
    """Kinds take turns, to explain first, and within a kind the areas do.

    Whose last turn is longest ago begins, so that asking one at a time goes round as well.
    """
    areas = {topic.id: area.id for area in situation.skill_map.areas for topic in area.topics}
    in_order = sorted(items, key=lambda i: KINDS.index(i.kind))
    by_kind = _grouped(in_order, lambda i: i.kind, situation)
    return _turns(
        list(_turns(_grouped(kind, lambda i: areas.get(i.topic, ""), situation)))
        for kind in by_kind
    )


def _grouped(
    items: Iterable[Item], key: Callable[[Item], str], situation: Situation
) -> list[list[Item]]:
    """Items by key in the order in which they come, the key practised longest ago first."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    earliest = datetime.min.replace(tzinfo=UTC)
    latest = dict.fromkeys(groups, earliest)
    for item in situation.items:
        seen, name = situation.last_seen.get(item.uid), key(item)
        if seen is not None and name in latest:
            latest[name] = max(latest[name], seen)
    return [groups[name] for name in sorted(groups, key=latest.__getitem__)]


def _turns(groups: Iterable[list[Item]]) -> Iterator[Item]:
    """The first of each group, then the second of each, and so on."""
    for turn in zip_longest(*groups):
        yield from (item for item in turn if item is not None)

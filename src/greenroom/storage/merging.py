"""Two logs of one learner made into one, without losing or repeating anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from greenroom.domain.events import (
    Answered,
    Appealed,
    Event,
    Graded,
    SecondRead,
    SelfMarked,
    Undone,
)


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged log, and what became of every event that was offered.

    `added`, `known` and `conflicts` together count each of the offered events once.
    """

    events: tuple[Event, ...]
    added: int
    known: int
    conflicts: tuple[str, ...]


def merge_logs(
    ours: Sequence[Event], theirs: Sequence[Event], *, taken: Collection[str] = frozenset()
) -> Merged:
    """Merge the events of `theirs` into `ours` by time, each log keeping its own order.

    What is ours stays. An event of theirs is left out as a conflict if its id stands for another
    content here or is in `taken`, if it is a second answer to a question that has one that was
    not undone, or if it refers to an event that is left out.

    Args:
        ours: The log as it is, oldest first.
        theirs: The events offered, oldest first; those of `ours` may be among them. An id stands
            for one content in them, though it may stand twice.
        taken: Ids that must not be used.
    """
    held = {event.event_id: event.content_hash() for event in ours}
    offered: dict[str, Event] = {}
    conflicts: list[str] = []
    for event in theirs:
        name = event.event_id
        if name in taken or held.get(name, event.content_hash()) != event.content_hash():
            conflicts.append(name)
        else:
            offered[name] = event
    kept = list(offered.values())
    left_out = set(conflicts)
    merged = _interleave(ours, kept, left_out)
    while more := {*_second_answers(merged, held), *_hanging(merged, held, left_out)}:
        left_out |= more
        conflicts += sorted(more)
        merged = _interleave(ours, kept, left_out)
    added = len(merged) - len(ours)
    return Merged(
        events=tuple(merged),
        added=added,
        known=len(theirs) - added - len(conflicts),
        conflicts=tuple(conflicts),
    )


def _interleave(
    ours: Sequence[Event], theirs: Sequence[Event], left_out: Collection[str]
) -> list[Event]:
    """By time, where a clock that was set back counts as standing still.

    An event that both logs hold ties them together: what follows it there follows it here.
    """
    places = {event.event_id: place for place, event in enumerate(ours)}
    times = list(accumulate((event.at_utc for event in ours), max))
    merged: list[Event] = []
    done = 0
    latest = None
    for event in theirs:
        latest = event.at_utc if latest is None else max(latest, event.at_utc)
        place = places.get(event.event_id)
        upto = max(done, bisect_right(times, latest) if place is None else place + 1)
        merged += ours[done:upto]
        done = upto
        if place is None and event.event_id not in left_out:
            merged.append(event)
    return [*merged, *ours[done:]]


def _second_answers(merged: Sequence[Event], held: Collection[str]) -> Iterator[str]:
    standing: dict[str, str] = {}  # question -> its answer
    asked: dict[str, str] = {}  # answer -> its question
    for event in merged:
        match event.body:
            case Answered(ask_id=ask_id):
                first = standing.get(ask_id)
                if first is not None and event.event_id not in held:
                    yield event.event_id
                    continue
                if first is not None:
                    yield first
                standing[ask_id] = event.event_id
                asked[event.event_id] = ask_id
            case Undone(event_id=target) if target in asked:
                if standing.get(asked[target]) == target:
                    del standing[asked[target]]


def _hanging(
    merged: Sequence[Event], held: Collection[str], left_out: Collection[str]
) -> Iterator[str]:
    for event in merged:
        match event.body:
            case Graded() | SecondRead() | SelfMarked() | Appealed() as about:
                target = about.attempt_id
            case Undone(event_id=target):
                pass
            case _:
                continue
        if target in left_out and event.event_id not in held:
            yield event.event_id

"""A store in memory: the log is a list, and everything else is worked out from it on each look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from greenroom.domain.attempts import Attempt, OpenQuestion, SelfMark
from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import (
    Answered,
    Appealed,
    Asked,
    Event,
    Graded,
    Resumed,
    SelfMarked,
    SettingChanged,
    Suspended,
    Undone,
)
from greenroom.domain.items import Item, Kind
from greenroom.domain.schedules import Card, Review
from greenroom.domain.settings import Settings
from greenroom.domain.thresholds import PASS_FROM
from greenroom.memory.cards import replay


class MemoryStore:
    """Keeps the contract of `service.ports.Store` without a file."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._versions: dict[str, Item] = {}
        self._drafts: dict[tuple[str, str], str] = {}

    @contextmanager
    def reading(self) -> Iterator[MemoryUnit]:
        yield MemoryUnit(self._events, self._versions, self._drafts)

    @contextmanager
    def writing(self) -> Iterator[MemoryUnit]:
        events, versions, drafts = list(self._events), dict(self._versions), dict(self._drafts)
        yield MemoryUnit(events, versions, drafts)
        self._events, self._versions, self._drafts = events, versions, drafts


class MemoryUnit:
    """One transaction: the subjects share the lists that are kept when it ends well."""

    def __init__(
        self, events: list[Event], versions: dict[str, Item], drafts: dict[tuple[str, str], str]
    ) -> None:
        self.events = _Events(events, drafts)
        self.attempts = _Attempts(events)
        self.cards = _Cards(events)
        self.learners = _Learners(events)
        self.versions = _Versions(versions)
        self.drafts = _Drafts(drafts)


class _Events:
    def __init__(self, events: list[Event], drafts: dict[tuple[str, str], str]) -> None:
        self._events = events
        self._drafts = drafts

    def append(self, event: Event) -> bool:
        known = self.get(event.event_id)
        if known is not None:
            same_learner = known.learner_id == event.learner_id
            if same_learner and known.content_hash() == event.content_hash():
                return False
            raise ConflictingAttempt(attempt_id=event.event_id)
        if isinstance(event.body, Answered):
            first = _standing_answer(self._events, event.learner_id, event.body.ask_id)
            if first is not None:
                raise ConflictingAttempt(attempt_id=first)
            self._drafts.pop((event.learner_id, event.body.ask_id), None)
        self._events.append(event)
        return True

    def get(self, event_id: str) -> Event | None:
        return next((e for e in self._events if e.event_id == event_id), None)

    def all(self, learner_id: str) -> Sequence[Event]:
        return [event for event in self._events if event.learner_id == learner_id]


def _undone(events: Sequence[Event]) -> set[str]:
    """The ids of events that no longer count; only their own learner can take them back."""
    owner = {event.event_id: event.learner_id for event in events}
    return {
        event.body.event_id
        for event in events
        if isinstance(event.body, Undone) and owner.get(event.body.event_id) == event.learner_id
    }


def _standing_answer(events: Sequence[Event], learner_id: str, ask_id: str) -> str | None:
    """The id of the learner's answer to a question, graded or not, unless it was undone."""
    undone = _undone(events)
    return next(
        (
            event.event_id
            for event in events
            if isinstance(event.body, Answered)
            and event.learner_id == learner_id
            and event.body.ask_id == ask_id
            and event.event_id not in undone
        ),
        None,
    )


def _suspensions(events: Sequence[Event], learner_id: str) -> dict[str, Event]:
    """The suspension in force for each uid, ended ones included."""
    undone = _undone(events)
    in_force: dict[str, Event] = {}
    for event in events:
        if event.learner_id != learner_id or event.event_id in undone:
            continue
        match event.body:
            case Suspended(uid=uid):
                in_force[uid] = event
            case Resumed(uid=uid):
                in_force.pop(uid, None)
            case _:
                pass
    return in_force


def _attempts(events: Sequence[Event]) -> list[tuple[str, Attempt]]:
    """Each graded attempt with its learner, in the order of the log."""
    undone = _undone(events)
    answers = {e.event_id: e for e in events if isinstance(e.body, Answered)}
    grades, marks, appealed = {}, {}, set()
    for event in events:
        attempt_id = getattr(event.body, "attempt_id", None)
        about = None if attempt_id is None else answers.get(attempt_id)
        if about is None or about.learner_id != event.learner_id or event.event_id in undone:
            continue
        match event.body:
            case Graded(grade=grade):
                grades[about.event_id] = grade
            case SelfMarked(score=score, points=points):
                marks[about.event_id] = SelfMark(score=score, points=points)
            case Appealed():
                appealed.add(about.event_id)
            case _:
                pass
    return [
        (
            event.learner_id,
            Attempt(
                attempt_id=event.event_id,
                at_utc=event.at_utc,
                utc_offset_minutes=event.utc_offset_minutes,
                answered=event.body,
                grade=grades[event.event_id],
                self_mark=marks.get(event.event_id),
                appealed=event.event_id in appealed,
                undone=event.event_id in undone,
            ),
        )
        for event in answers.values()
        if isinstance(event.body, Answered) and event.event_id in grades
    ]


class _Attempts:
    def __init__(self, events: list[Event]) -> None:
        self._events = events

    def get(self, attempt_id: str) -> Attempt | None:
        return next((a for _, a in _attempts(self._events) if a.attempt_id == attempt_id), None)

    def of_ask(self, ask_id: str) -> Attempt | None:
        asked = next((e for e in self._events if e.event_id == ask_id), None)
        if asked is None:
            return None
        attempt_id = _standing_answer(self._events, asked.learner_id, ask_id)
        return None if attempt_id is None else self.get(attempt_id)

    def latest(
        self,
        learner_id: str,
        *,
        uid: str | None = None,
        kind: Kind | None = None,
        limit: int = 50,
        before: datetime | None = None,
    ) -> Sequence[Attempt]:
        found = [
            attempt
            for attempt in self._of(learner_id)
            if uid in (None, attempt.answered.uid)
            and kind in (None, attempt.answered.kind)
            and (before is None or attempt.at_utc < before)
        ]
        return found[::-1][:limit]

    def open_question(self, learner_id: str) -> OpenQuestion | None:
        answered = {a.answered.ask_id for a in self._of(learner_id) if not a.undone}
        for event in reversed(self._events):
            body = event.body
            if (
                event.learner_id == learner_id
                and isinstance(body, Asked)
                and not body.part
                and body.mode == "practice"
            ):
                if event.event_id in answered:
                    return None
                return OpenQuestion(ask_id=event.event_id, at_utc=event.at_utc, asked=body)
        return None

    def last_undoable(self, learner_id: str) -> Event | None:
        undone = _undone(self._events)
        counting = {event.event_id for event in _suspensions(self._events, learner_id).values()}
        answers = {
            event.event_id
            for event in self._events
            if isinstance(event.body, Answered) and event.learner_id == learner_id
        } - undone
        marks = {
            event.event_id
            for event in self._events
            if isinstance(event.body, SelfMarked)
            and event.learner_id == learner_id
            and event.body.attempt_id in answers
        } - undone
        counting |= answers | marks
        return next((e for e in reversed(self._events) if e.event_id in counting), None)

    def last_seen(self, learner_id: str) -> dict[str, datetime]:
        return {a.answered.uid: a.at_utc for a in self._of(learner_id) if not a.undone}

    def passed(self, learner_id: str) -> frozenset[str]:
        return frozenset(
            attempt.answered.uid
            for attempt in self._of(learner_id)
            if attempt.score is not None
            and attempt.score >= PASS_FROM
            and not attempt.answered.part
        )

    def days(self, learner_id: str, *, since: date, day_starts_at_hour: int) -> dict[date, int]:
        start = timedelta(hours=day_starts_at_hour)
        local = [
            (a.at_utc + timedelta(minutes=a.utc_offset_minutes) - start).date()
            for a in self._of(learner_id)
            if not a.undone
        ]
        return dict(Counter(day for day in local if day >= since))

    def _of(self, learner_id: str) -> list[Attempt]:
        return [attempt for owner, attempt in _attempts(self._events) if owner == learner_id]


class _Cards:
    def __init__(self, events: list[Event]) -> None:
        self._events = events

    def all(self, learner_id: str) -> Sequence[Card]:
        keys = {
            (skill, a.answered.kind)
            for owner, a in _attempts(self._events)
            if owner == learner_id
            for skill in a.answered.skills
        }
        cards = (self.get(learner_id, skill, kind) for skill, kind in sorted(keys))
        return [card for card in cards if card is not None]

    def get(self, learner_id: str, skill: str, kind: Kind) -> Card | None:
        reviews = self.reviews(learner_id, skill, kind, before="")
        retention = _Learners(self._events).settings(learner_id).desired_retention
        return replay(reviews, skill=skill, kind=kind, desired_retention=retention)

    def reviews(self, learner_id: str, skill: str, kind: Kind, *, before: str) -> Sequence[Review]:
        reviews: list[Review] = []
        in_time = sorted(_attempts(self._events), key=lambda pair: pair[1].at_utc)
        for owner, attempt in in_time:
            if attempt.attempt_id == before:
                break
            answered = attempt.answered
            same_card = owner == learner_id and skill in answered.skills and answered.kind == kind
            if same_card and not answered.part and attempt.score is not None:
                reviews.append(Review(at_utc=attempt.at_utc, score=attempt.score))
        return reviews


class _Learners:
    def __init__(self, events: list[Event]) -> None:
        self._events = events

    def settings(self, learner_id: str) -> Settings:
        changed = {
            event.body.name: event.body.value
            for event in self._events
            if event.learner_id == learner_id and isinstance(event.body, SettingChanged)
        }
        return Settings.model_validate({k: v for k, v in changed.items() if v is not None})

    def suspended(self, learner_id: str, on: date) -> frozenset[str]:
        until = {
            uid: event.body.until
            for uid, event in _suspensions(self._events, learner_id).items()
            if isinstance(event.body, Suspended)
        }
        return frozenset(uid for uid, day in until.items() if day is None or on < day)


class _Versions:
    def __init__(self, versions: dict[str, Item]) -> None:
        self._versions = versions

    def keep(self, item: Item) -> bool:
        fresh = item.item_hash not in self._versions
        self._versions.setdefault(item.item_hash, item)
        return fresh

    def get(self, item_hash: str) -> Item | None:
        return self._versions.get(item_hash)


class _Drafts:
    def __init__(self, drafts: dict[tuple[str, str], str]) -> None:
        self._drafts = drafts

    def put(self, learner_id: str, ask_id: str, text: str, at: datetime) -> None:  # noqa: ARG002
        self._drafts[learner_id, ask_id] = text

    def get(self, learner_id: str, ask_id: str) -> str | None:
        return self._drafts.get((learner_id, ask_id))

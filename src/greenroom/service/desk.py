"""The learner's desk: settings, days, items put aside; what every session starts from."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pydantic import ValidationError

from greenroom.domain.errors import BadSetting
from greenroom.domain.events import (
    Event,
    EventBody,
    Flagged,
    Resumed,
    SettingChanged,
    Suspended,
)
from greenroom.domain.items import Item, Kind
from greenroom.domain.roles import Role, Round
from greenroom.domain.settings import Settings
from greenroom.domain.skills import SkillMap
from greenroom.domain.tags import tags_of
from greenroom.planning.queue import Situation, counts
from greenroom.service.days import LearnerDay, learner_day
from greenroom.service.ports import Bank, Clock, Store, Unit


@dataclass(frozen=True, slots=True)
class Summary:
    """Where the learner stands today, in counts."""

    due: int
    new: int
    answered_today: int
    days: dict[date, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner wants to be asked; everything left out is left to the plan."""

    topic: str | None = None
    kind: Kind | None = None
    role: Role | None = None
    in_round: Round | None = None
    hardest: bool = False
    """New questions come hardest first: what one knows of a skill is not asked at lower levels."""

    def fits(self, item: Item, skill_map: SkillMap) -> bool:
        if self.topic not in (None, item.topic) or self.kind not in (None, item.kind):
            return False
        if self.role is None and self.in_round is None:
            return True
        tags = tags_of(item, skill_map)
        return self.role in (None, *tags.roles) and self.in_round in (None, *tags.rounds)


ANYTHING = Wish()


def new_id() -> str:
    """An id for an event that no client made one for."""
    return uuid.uuid4().hex


class Desk:
    """One learner with their store, the bank and a clock."""

    def __init__(self, *, store: Store, bank: Bank, clock: Clock, learner_id: str) -> None:
        self.bank = bank
        self._store = store
        self._clock = clock
        self._learner = learner_id

    def suspend(self, uid: str, *, days: int | None = None) -> None:
        """Do not ask an item any more, or not for some days."""
        item = self.bank.item(uid)
        until = None if days is None else self.today() + timedelta(days=days)
        self._append(Suspended(uid=item.uid, until=until))

    def resume(self, uid: str) -> None:
        """Ask a suspended item again."""
        self._append(Resumed(uid=self.bank.item(uid).uid))

    def suspended(self) -> frozenset[str]:
        """The uids that are not asked today."""
        with self._store.reading() as unit:
            return unit.learners.suspended(self._learner, self._day(unit).today)

    def skip_topic(self, topic: str, *, skip: bool = True) -> None:
        """Leave a topic out of what is asked by plan, or take it in again.

        Raises:
            TopicNotFound: The topic is not on the map.
        """
        self.bank.topic_page(topic)  # raises
        known = set(self.settings().skipped_topics)
        wanted = known | {topic} if skip else known - {topic}
        if wanted != known:
            self.change_setting("skipped_topics", sorted(wanted))

    def flag(self, uid: str, says: str = "") -> None:
        """Note that something is wrong with an item."""
        self._append(Flagged(uid=self.bank.item(uid).uid, says=says))

    def settings(self) -> Settings:
        """The learner's settings."""
        with self._store.reading() as unit:
            return unit.learners.settings(self._learner)

    def change_setting(self, name: str, value: object) -> Settings:
        """Change one setting, checked first; None takes the default again.

        Raises:
            BadSetting: There is no such setting, or the value does not fit.
        """
        if name not in Settings.model_fields:
            raise BadSetting(name=name, value=value, reason="there is no such setting")
        known = self.settings().model_dump(mode="json")
        known.pop(name)
        try:
            wanted = Settings.model_validate(known if value is None else {**known, name: value})
        except ValidationError as error:
            reason = error.errors()[0]["msg"].removeprefix("Value error, ")
            raise BadSetting(name=name, value=value, reason=reason) from error
        stored = None if value is None else wanted.model_dump(mode="json")[name]
        self._append(SettingChanged(name=name, value=stored))
        return self.settings()

    def today(self) -> date:
        """The learner's date."""
        return self.day().today

    def day(self) -> LearnerDay:
        """The learner's day: zone, date, and when it ends."""
        with self._store.reading() as unit:
            return self._day(unit)

    def summary(self) -> Summary:
        """Counts for the first page."""
        with self._store.reading() as unit:
            day = self._day(unit)
            due, new = counts(self._situation(unit, ANYTHING))
            days = unit.attempts.days(
                self._learner,
                since=day.today - timedelta(days=370),
                day_starts_at_hour=day.starts_at_hour,
            )
        return Summary(due=due, new=new, answered_today=days.get(day.today, 0), days=days)

    def standing(self) -> dict[str, Literal["passed", "answered"]]:
        """Which items were answered, by uid, and whether one answer was above the pass line."""
        with self._store.reading() as unit:
            passed = unit.attempts.passed(self._learner)
            seen = unit.attempts.last_seen(self._learner)
        return {uid: "passed" if uid in passed else "answered" for uid in seen}

    def _situation(self, unit: Unit, wish: Wish) -> Situation:
        day = self._day(unit)
        skill_map = self.bank.skill_map()
        return Situation(
            items=[item for item in self.bank.items() if wish.fits(item, skill_map)],
            skill_map=skill_map,
            cards=unit.cards.all(self._learner),
            now=day.now,
            day_ends=day.ends_at,
            last_seen=unit.attempts.last_seen(self._learner),
            suspended=self._put_aside(unit, wish),
            hardest_first=wish.hardest,
        )

    def _put_aside(self, unit: Unit, wish: Wish) -> frozenset[str]:
        """What is not asked: suspended items, and those of skipped topics unless one is named."""
        skipped = set(unit.learners.settings(self._learner).skipped_topics) - {wish.topic}
        of_skipped = (item.uid for item in self.bank.items() if item.topic in skipped)
        suspended = unit.learners.suspended(self._learner, self._day(unit).today)
        return suspended.union(of_skipped) if skipped else suspended

    def _day(self, unit: Unit) -> LearnerDay:
        settings = unit.learners.settings(self._learner)
        return learner_day(self._clock.now(), settings, self._clock.system_zone())

    def _append(self, body: EventBody) -> None:
        with self._store.writing() as unit:
            unit.events.append(self._event(unit, body, new_id()))

    def _event(self, unit: Unit, body: EventBody, event_id: str) -> Event:
        day = self._day(unit)
        return Event(
            event_id=event_id,
            learner_id=self._learner,
            at_utc=day.now,
            utc_offset_minutes=day.utc_offset_minutes,
            body=body,
        )

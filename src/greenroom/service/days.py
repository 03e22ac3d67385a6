"""The learner's own day: their time zone, and the hour at which their day starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from greenroom.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class LearnerDay:
    """Where `now` lies in the learner's calendar."""

    now: datetime
    zone: ZoneInfo
    starts_at_hour: int

    @property
    def today(self) -> date:
        """The learner's date; before their day starts it is still yesterday.

        >>> early = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
        >>> LearnerDay(early, ZoneInfo("UTC"), 4).today.isoformat()
        '2026-03-01'
        """
        local = self.now.astimezone(self.zone)
        shown = (local - timedelta(hours=self.starts_at_hour)).date()
        following = shown + timedelta(days=1)
        # a clock put back over the day's start shows the old day for a second time
        return following if self.now >= self._start_of(following) else shown

    @property
    def ends_at(self) -> datetime:
        """When the learner's day ends, in UTC; on days of a clock change it is 23 or 25 hours."""
        return self._start_of(self.today + timedelta(days=1))

    @property
    def utc_offset_minutes(self) -> int:
        """How far the learner's clock is ahead of UTC now."""
        offset = self.now.astimezone(self.zone).utcoffset()
        return 0 if offset is None else round(offset.total_seconds() / 60)

    def _start_of(self, day: date) -> datetime:
        start = time(self.starts_at_hour, tzinfo=self.zone)
        return datetime.combine(day, start).astimezone(UTC)


def learner_day(now: datetime, settings: Settings, system_zone: str) -> LearnerDay:
    """The learner's day under their settings; an empty time zone takes the computer's."""
    zone = ZoneInfo(settings.time_zone or system_zone)
    return LearnerDay(now, zone, settings.day_starts_at_hour)

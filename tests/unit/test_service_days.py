"""The learner's day: clock changes, odd offsets, and the hour at which the day starts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from greenroom.domain.settings import Settings
from greenroom.service.days import LearnerDay, learner_day

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",  # -03:30, and once changed its clocks a minute after midnight
    "America/Havana",  # changes at midnight
    "Asia/Kathmandu",  # +05:45
    "Asia/Kolkata",  # +05:30
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Chatham",  # +12:45, changes at a quarter to
    "Pacific/Apia",  # had no 30 December 2011
    "Pacific/Kiritimati",  # +14:00
    "Pacific/Niue",  # -11:00
    "Antarctica/Troll",  # changes by two hours
]


def day(text, zone="UTC", starts_at_hour=4):
    return LearnerDay(datetime.fromisoformat(text).astimezone(UTC), ZoneInfo(zone), starts_at_hour)


def length_hours(of):
    begun = LearnerDay(of.ends_at - timedelta(hours=26), of.zone, of.starts_at_hour)
    while begun.today < of.today:
        begun = LearnerDay(begun.ends_at, of.zone, of.starts_at_hour)
    return (of.ends_at - begun.now) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("at", "today"),
    [
        ("2026-03-02T03:59:59+00:00", date(2026, 3, 1)),
        ("2026-03-02T04:00:00+00:00", date(2026, 3, 2)),
        ("2026-01-01T00:30:00+00:00", date(2025, 12, 31)),
    ],
)
def test_before_the_day_starts_it_is_still_yesterday(at, today):
    """Practice after midnight belongs to the evening before."""
    assert day(at).today == today


def test_a_day_that_starts_at_midnight_is_the_calendars():
    """Hour zero is an hour like any other, and not 'unset'."""
    here = day("2026-03-02T00:00:00+00:00", starts_at_hour=0)

    assert here.today == date(2026, 3, 2)
    assert here.ends_at == datetime(2026, 3, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "hours"),
    [
        ("2026-03-28T12:00:00+00:00", "Europe/Berlin", 23),
        ("2026-10-24T12:00:00+00:00", "Europe/Berlin", 25),
        ("2026-06-01T12:00:00+00:00", "Europe/Berlin", 24),
        ("2026-04-04T00:00:00+00:00", "Australia/Lord_Howe", 24.5),
        ("2026-10-03T00:00:00+00:00", "Australia/Lord_Howe", 23.5),
    ],
)
def test_a_day_of_a_clock_change_is_longer_or_shorter(at, zone, hours):
    """The day ends when the clock on the wall says so, not 24 hours after it began."""
    assert length_hours(day(at, zone)) == hours


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("Asia/Kathmandu", 345),
        ("Asia/Kolkata", 330),
        ("America/St_Johns", -210),
        ("Pacific/Chatham", 825),
        ("Pacific/Kiritimati", 840),
        ("UTC", 0),
    ],
)
def test_the_offset_is_kept_to_the_minute(zone, minutes):
    """Half and quarter hours are not rounded away (in January)."""
    assert day("2026-01-05T12:00:00+00:00", zone).utc_offset_minutes == minutes


def test_a_quarter_hour_zone_changes_its_date_by_its_own_clock():
    """In Kathmandu the day of 4 o'clock starts at 22:15 UTC."""
    assert day("2026-01-05T22:14:59+00:00", "Asia/Kathmandu").today == date(2026, 1, 5)
    assert day("2026-01-05T22:15:00+00:00", "Asia/Kathmandu").today == date(2026, 1, 6)


def test_a_date_that_never_was_is_left_out():
    """Samoa went from 29 to 31 December 2011: the day that ends there ends at once."""
    here = day("2011-12-30T09:00:00+00:00", "Pacific/Apia")

    assert here.today == date(2011, 12, 29)
    assert LearnerDay(here.ends_at, here.zone, 4).today == date(2011, 12, 31)


TIMES = st.integers(0, 30 * 365 * 24 * 60).map(
    lambda minutes: datetime(2005, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(TIMES, st.sampled_from(ZONES), st.integers(0, 12))
@example(datetime(2026, 4, 4, 14, 5, tzinfo=UTC), "Pacific/Chatham", 3)  # 02:50 for the second time
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Antarctica/Troll", 2)
@example(datetime(2010, 11, 7, 3, 0, tzinfo=UTC), "America/St_Johns", 0)
def test_now_lies_in_the_day_and_the_next_day_follows_it(now, zone, starts_at_hour):
    """Whatever the zone: the day has not ended, lasts at most 26 hours, and ends in the next."""
    here = LearnerDay(now, ZoneInfo(zone), starts_at_hour)

    def at(moment):
        return LearnerDay(moment, here.zone, starts_at_hour).today

    assert timedelta(0) < here.ends_at - now <= timedelta(hours=26)
    assert at(here.ends_at - timedelta(microseconds=1)) == here.today
    assert at(here.ends_at) > here.today


@given(TIMES, st.sampled_from(ZONES), st.integers(0, 12), st.integers(0, 72 * 60))
def test_the_date_never_goes_back(now, zone, starts_at_hour, minutes):
    """A later time has the same date or a later one, even when the clocks are put back."""
    early, late = (
        LearnerDay(moment, ZoneInfo(zone), starts_at_hour).today
        for moment in (now, now + timedelta(minutes=minutes))
    )

    assert early <= late


def test_an_empty_zone_is_the_computers():
    """The learner's own zone comes first, the computer's fills in."""
    now = datetime(2026, 1, 5, tzinfo=UTC)

    assert learner_day(now, Settings(), "Asia/Tokyo").zone.key == "Asia/Tokyo"
    own = Settings(time_zone="Europe/Berlin", day_starts_at_hour=0)
    assert learner_day(now, own, "Asia/Tokyo") == LearnerDay(now, ZoneInfo("Europe/Berlin"), 0)

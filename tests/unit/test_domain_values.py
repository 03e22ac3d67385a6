"""The small types: spans, times, digests, and what their door refuses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.attempts import SelfMark
from greenroom.domain.events import Event, Flagged
from greenroom.domain.schedules import Review
from greenroom.domain.values import EventId, Slug, Span, Uid, UtcTime
from greenroom.testing import explain_item

TIME = TypeAdapter(UtcTime)
WORDS = st.dictionaries(
    st.from_regex(r"\A[a-z]{1,8}\Z"), st.text(st.characters(codec="utf-8"), max_size=8), max_size=5
)


def test_a_record_cannot_be_changed():
    """A value that was read stays what it is."""
    with pytest.raises(ValidationError, match="frozen"):
        Span(start=0, end=1).start = 2


def test_a_misspelt_key_is_refused_by_name():
    """A typo in a file is an error that names the key, never a silent default."""
    with pytest.raises(ValidationError, match="strat"):
        Span.model_validate({"strat": 0, "end": 1})


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 2)], ids=["before-text", "backwards"])
def test_a_span_lies_in_the_text_and_runs_forward(start, end):
    """`text[start:end]` of every span that exists is what was meant."""
    with pytest.raises(ValidationError):
        Span(start=start, end=end)


def test_an_empty_span_is_allowed():
    """Zero characters are a span: it marks a place."""
    assert Span(start=4, end=4).end == 4


@given(WORDS)
def test_a_digest_does_not_depend_on_the_order_of_a_mapping(fields):
    """A mapping that a database gave back in another order is the same content."""
    turned = dict(reversed(fields.items()))

    assert NumbersAnswer(fields=fields).digest() == NumbersAnswer(fields=turned).digest()


@given(WORDS, WORDS)
def test_a_digest_tells_contents_apart(left, right):
    """Two mappings have one digest exactly if they are equal."""
    same = NumbersAnswer(fields=left).digest() == NumbersAnswer(fields=right).digest()

    assert same == (left == right)


def test_a_digest_survives_the_wire():
    """What is written as JSON and read again has the digest it had, in every script."""
    item = explain_item(title="Смещение — ένα 偏差 🎲")

    assert type(item).model_validate_json(item.model_dump_json()).digest() == item.digest()


def test_a_time_without_a_zone_is_refused():
    """Nobody guesses which zone a bare time is in."""
    with pytest.raises(ValidationError, match="a time needs its zone"):
        Review(at_utc=datetime(2026, 1, 5), score=1)  # noqa: DTZ001 - the point of the test


@given(st.datetimes(allow_imaginary=False), st.integers(-14 * 60, 14 * 60))
def test_a_time_is_kept_in_utc(naive, offset_minutes):
    """Whatever the zone it came in, the instant stays and the zone becomes UTC."""
    assume(1 < naive.year < 9999)
    given_time = naive.replace(tzinfo=timezone(timedelta(minutes=offset_minutes)))

    kept = TIME.validate_python(given_time)

    assert kept == given_time
    assert kept.tzinfo is UTC


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-05:00", "0001-01-01T00:00:00+05:00"])
def test_a_time_that_leaves_the_calendar_is_a_plain_refusal(text):
    """A bad time in an imported file is a validation error, not a crash."""
    with pytest.raises(ValidationError, match="outside the calendar"):
        TIME.validate_json(f'"{text}"')


@pytest.mark.parametrize("score", [float("nan"), float("inf"), -0.01, 1.01])
def test_a_score_is_a_share(score):
    """NaN, infinity and what lies outside [0, 1] are refused at the door."""
    with pytest.raises(ValidationError):
        SelfMark(score=score)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (Slug, "Two-Words"),
        (Slug, "two--words"),
        (Slug, ""),
        (Slug, "a" * 61),
        (Slug, "a\n"),
        (Uid, "abc12"),
        (Uid, "ABC123"),
        (Uid, "abc123\n"),
        (EventId, "short"),
        (EventId, "e" * 65),
        (EventId, "with space"),
    ],
)
def test_an_id_of_another_form_is_refused(of, text):
    """Ids are safe in addresses, file names and queries."""
    with pytest.raises(ValidationError):
        TypeAdapter(of).validate_python(text)


def test_an_event_knows_its_content_and_not_its_time():
    """A retry a second later, from another zone, is the same content; other words are not."""

    def event(says, at, offset):
        return Event(
            event_id="flag-0001",
            at_utc=at,
            utc_offset_minutes=offset,
            body=Flagged(uid="abc123", says=says),
        )

    first = event("typo", datetime(2026, 1, 5, tzinfo=UTC), 0)
    retry = event("typo", datetime(2026, 1, 5, 0, 0, 1, tzinfo=UTC), 345)
    other = event("wrong", datetime(2026, 1, 5, tzinfo=UTC), 0)

    assert first.content_hash() == retry.content_hash()
    assert first.content_hash() != other.content_hash()


def test_an_event_keeps_no_offset_that_no_clock_has():
    """Clocks on Earth are at most 14 hours from UTC."""
    with pytest.raises(ValidationError, match="utc_offset_minutes"):
        Event(
            event_id="flag-0001",
            at_utc=datetime(2026, 1, 5, tzinfo=UTC),
            utc_offset_minutes=841,
            body=Flagged(uid="abc123"),
        )

"""The log is the truth: whatever was appended, a replay of it ends where the tables stand."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import (
    Answered,
    Appealed,
    Asked,
    Event,
    Flagged,
    Graded,
    InterviewSet,
    Resumed,
    SelfMarked,
    SettingChanged,
    Suspended,
    Undone,
)
from greenroom.domain.grades import Grade, verdict_of
from greenroom.domain.schedules import Review
from greenroom.memory.cards import replay
from greenroom.storage import open_store, rebuild
from greenroom.storage.maintenance import rebuild_tables
from greenroom.storage.schema import DERIVED, cards

DAY_ONE, DAY_TEN = datetime(2026, 1, 1), datetime(2026, 1, 10)  # noqa: DTZ001 - hypothesis adds it
LEARNERS = ["local", "other"]
UIDS = st.sampled_from(["item01", "item02"])
SCORES = st.sampled_from([0.0, 0.3, 0.6, 0.7, 0.85, 1.0])
MODES = st.sampled_from(["practice", "mock"])
STRANGERS = st.integers(1, 9).map(lambda n: f"event-{n:04}")  # later, or never, or of another type


def grade_of(score, *, unsure):
    return Grade(
        score=score,
        verdict="unsure" if unsure else verdict_of(score),
        confidence=0.4,
        grader="rubric",
        grader_version="1",
        rubric_hash="r",
    )


def answered_by(asks):
    return st.builds(
        Answered,
        ask_id=asks,
        uid=UIDS,
        part=st.sampled_from(["", "", "", "why"]),
        kind=st.sampled_from(["explain", "explain", "choose"]),
        item_hash=st.just("h"),
        skills=st.lists(st.sampled_from(["bagging", "boosting"]), max_size=3).map(tuple),
        answer=st.just(TextAnswer(text="so")),
        mode=MODES,
    )


GRADES = st.builds(grade_of, SCORES, unsure=st.sampled_from([False, False, False, True]))
SETTINGS = st.builds(
    SettingChanged,
    name=st.sampled_from(["desired_retention", "desired_retention", "theme", "gone"]),
    value=st.sampled_from([0.8, 0.95, None, "dark", 7, {"a": [1]}]),
)


def bodies(asks, answers, others):
    """What may happen next; answers and grades more often, for cards are where a replay errs."""
    graded = st.builds(Graded, attempt_id=answers, grade=GRADES)
    answered = answered_by(asks)
    return [
        st.builds(Asked, uid=UIDS, item_hash=st.just("h"), mode=MODES),
        *[answered] * 4,
        *[graded] * 5,
        *[st.builds(SelfMarked, attempt_id=answers, score=SCORES)] * 2,
        st.builds(Appealed, attempt_id=answers),
        *[st.builds(Undone, event_id=st.one_of(answers, others, asks))] * 3,
        st.builds(Suspended, uid=UIDS, until=st.sampled_from([None, date(2026, 1, 9)])),
        st.builds(Resumed, uid=UIDS),
        st.builds(Flagged, uid=UIDS),
        st.builds(InterviewSet, name=st.just("acme"), on=st.just(date(2026, 3, 1))),
        SETTINGS,
    ]


def some_of(ids):
    """Mostly one of the ids there are; now and then one that there is not."""
    return st.one_of(st.sampled_from(ids), st.sampled_from(ids), STRANGERS) if ids else STRANGERS


@st.composite
def logs(draw):
    """A log whose events mostly, not always, refer to what is there, under clocks that jump."""
    log, ids = [], {}
    for number in range(draw(st.integers(0, 40))):
        asks, answers, others = (
            some_of(ids.get(kind, [])) for kind in ("asked", "answered", "others")
        )
        event = Event(
            event_id=f"event-{number:04}",
            learner_id=draw(st.sampled_from([LEARNERS[0], LEARNERS[0], LEARNERS[0], LEARNERS[1]])),
            at_utc=draw(st.datetimes(DAY_ONE, DAY_TEN, timezones=st.just(UTC))),
            utc_offset_minutes=draw(st.sampled_from([0, 330, -600])),
            body=draw(draw(st.sampled_from(bodies(asks, answers, others)))),
        )
        kind = event.body.type if event.body.type in {"asked", "answered"} else "others"
        ids.setdefault(kind, []).append(event.event_id)
        log.append(event)
    return log


class TakeBack(Exception):
    """Ends a transaction without a trace."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("log") / "greenroom.db") as store:
        yield store


def tables(connection):
    return {
        table.name: {tuple(row) for row in connection.execute(sa.select(table))}
        for table in DERIVED
    }


def cards_by_definition(unit, learner):
    """Every card, worked out from the attempts that the history shows."""
    retention = unit.learners.settings(learner).desired_retention
    history = {}
    for attempt in reversed(unit.attempts.latest(learner, limit=1000)):
        if attempt.score is not None and not attempt.answered.part:
            for skill in set(attempt.answered.skills):
                reviews = history.setdefault((skill, attempt.answered.kind), [])
                reviews.append(Review(at_utc=attempt.at_utc, score=attempt.score))
    return {
        key: replay(reviews, skill=key[0], kind=key[1], desired_retention=retention)
        for key, reviews in history.items()
    }


@given(logs())
def test_a_replay_ends_where_the_tables_stand(shared, log):
    """
    Any log, with what refers to nothing, other learners' ids and clocks that jump.
    """
    with suppress(TakeBack), shared.writing() as unit:
        for event in log:
            with suppress(ConflictingAttempt):
                unit.events.append(event)
        live = tables(unit.connection)
        rebuild_tables(unit.connection)
        assert tables(unit.connection) == live
        for learner in LEARNERS:
            rebuild_tables(unit.connection, learner)
        assert tables(unit.connection) == live
        for learner in LEARNERS:
            held = {(card.skill, card.kind): card for card in unit.cards.all(learner)}
            assert held == cards_by_definition(unit, learner)
        raise TakeBack


def test_random_logs_reach_what_they_are_for(shared, make):
    """
    A log of this kind has cards, marks and suspensions, so that the test above compares something.
    """
    seen = dict.fromkeys((table.name for table in DERIVED), 0)

    @given(logs())
    def count(log):
        with suppress(TakeBack), shared.writing() as unit:
            for event in log:
                with suppress(ConflictingAttempt):
                    unit.events.append(event)
            for name, rows in tables(unit.connection).items():
                seen[name] += bool(rows)
            raise TakeBack

    count()
    assert min(seen.values()) >= 5, seen


def test_rebuild_mends_damage_and_names_it(tmp_path, make):
    """
    What the tables say is never trusted over the log.
    """
    with open_store(tmp_path / "greenroom.db") as store:
        for n in range(3):
            make.append(store, *make.practised(n, hours=48 * n))
        with store.writing() as unit:
            (card,) = unit.cards.all("local")
            unit.connection.execute(sa.update(cards).values(stability=1e6))
        report = rebuild(store)
        assert (report.events, report.changed) == (9, ("cards",))
        assert rebuild(store).changed == ()
        with store.reading() as unit:
            assert unit.cards.all("local") == [card]


def test_the_grade_that_is_stored_counts(tmp_path, make):
    """
    A rebuild runs no grader: a regrade that was recorded stays the effective grade.
    """
    with open_store(tmp_path / "greenroom.db") as store:
        make.append(store, *make.practised(1, 0.1), make.graded("regrade-1", "answer-0001", 0.9))
        rebuild(store)
        with store.reading() as unit:
            assert unit.attempts.get("answer-0001").grade.score == 0.9

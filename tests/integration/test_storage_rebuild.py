"""The log is the truth: whatever was appended, a replay of it ends where the tables stand."""

import random
from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
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

DAY_ONE = datetime(2026, 1, 1, tzinfo=UTC)
LEARNERS = ["local", "local", "local", "other"]
UIDS = ["item01", "item02"]
SCORES = [0.0, 0.3, 0.6, 0.7, 0.85, 1.0]
SKILLS = ["bagging", "boosting", "bagging"]
LATER_OR_NEVER = [f"event-{number:04}" for number in range(60)]


def answer(rng, ids):
    return Answered(
        ask_id=ids("asked"),
        uid=rng.choice(UIDS),
        part=rng.choice(["", "", "", "why"]),
        kind=rng.choice(["explain", "explain", "choose"]),
        item_hash="h",
        skills=tuple(rng.sample(SKILLS, rng.randint(1, 3))),
        answer=TextAnswer(text="so"),
        mode=rng.choice(["practice", "mock"]),
    )


def grade(rng, ids):
    score = rng.choice(SCORES)
    judged = Grade(
        score=score,
        verdict=rng.choice([verdict_of(score)] * 3 + ["unsure"]),
        confidence=0.4,
        grader="rubric",
        grader_version="1",
        rubric_hash="r",
    )
    return Graded(attempt_id=ids("answered"), grade=judged)


def setting(rng, ids):
    return SettingChanged(
        name=rng.choice(["desired_retention", "desired_retention", "theme", "gone"]),
        value=rng.choice([0.8, 0.95, None, "dark", 7, {"a": [1]}]),
    )


# Answers and grades more often than the rest, for cards are where a replay could go astray.
WHAT_HAPPENS = [
    lambda rng, ids: Asked(uid=rng.choice(UIDS), item_hash="h"),
    *[answer] * 4,
    *[grade] * 5,
    *[lambda rng, ids: SelfMarked(attempt_id=ids("answered"), score=rng.choice(SCORES))] * 2,
    lambda rng, ids: Appealed(attempt_id=ids("answered")),
    *[lambda rng, ids: Undone(event_id=ids(rng.choice(["answered", "self_marked"])))] * 3,
    lambda rng, ids: Undone(event_id=ids(rng.choice(["asked", "suspended", "graded", "undone"]))),
    lambda rng, ids: Suspended(uid=rng.choice(UIDS), until=rng.choice([None, date(2026, 1, 9)])),
    lambda rng, ids: Resumed(uid=rng.choice(UIDS)),
    lambda rng, ids: Flagged(uid=rng.choice(UIDS)),
    lambda rng, ids: InterviewSet(name="acme", on=date(2026, 3, 1)),
    *[setting] * 2,
]


def random_log(seed, length):
    """A log whose events mostly, not always, refer to what is there, under clocks that jump."""
    rng, log = random.Random(seed), []

    def ids(kind):
        there = [event.event_id for event in log if event.body.type == kind]
        return rng.choice(there if there and rng.random() < 0.8 else LATER_OR_NEVER)

    for number in range(length):
        event = Event(
            event_id=f"event-{number:04}",
            learner_id=rng.choice(LEARNERS),
            at_utc=DAY_ONE + timedelta(hours=rng.randint(0, 40)),
            utc_offset_minutes=rng.choice([0, 330, -600]),
            body=rng.choice(WHAT_HAPPENS)(rng, ids),
        )
        log += [event]
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


def check_replay(unit, log):
    """Append a log and compare; returns the tables that held something."""
    for event in log:
        with suppress(ConflictingAttempt):
            unit.events.append(event)
    live = tables(unit.connection)
    rebuild_tables(unit.connection)
    assert tables(unit.connection) == live
    for learner in set(LEARNERS):
        rebuild_tables(unit.connection, learner)
        held = {(card.skill, card.kind): card for card in unit.cards.all(learner)}
        assert held == cards_by_definition(unit, learner)
    assert tables(unit.connection) == live
    return {name for name, rows in live.items() if rows}


def test_a_replay_ends_where_the_tables_stand(shared):
    """
    Any log, with what refers to nothing, other learners' ids and clocks that jump; and the logs
    drawn are such that each table often had something to compare.
    """
    held = Counter()

    @settings(max_examples=250)
    @given(st.integers(0, 2**32), st.integers(0, 60))
    def check(seed, length):
        with suppress(TakeBack), shared.writing() as unit:
            held.update(check_replay(unit, random_log(seed, length)))
            raise TakeBack

    check()
    assert set(held) == {table.name for table in DERIVED}
    assert min(held.values()) >= 30, held


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

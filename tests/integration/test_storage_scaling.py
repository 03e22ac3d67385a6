"""A long history does not make the next question slower: work is counted in SQLite's own steps."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from greenroom.storage import open_store
from greenroom.storage.maintenance import rebuild_tables
from greenroom.storage.records import to_row
from greenroom.storage.schema import asks, attempts, cards, events, reviews, seen

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
ITEMS, SKILLS = 40, 20


def fill(store, make, count):
    """A history of so many attempts, written row by row as projecting would, but in bulk."""
    rows = {table: [] for table in (events, asks, attempts, reviews)}
    for n in range(count):
        uid, skill = f"item{n % ITEMS:02}", f"skill-{n % SKILLS}"
        practised = [
            make.asked(f"ask-{n:06}", uid, hours=n),
            make.answered(f"answer-{n:06}", f"ask-{n:06}", uid, body={"skills": (skill,)}, hours=n),
            make.graded(f"grade-{n:06}", f"answer-{n:06}", hours=n),
        ]
        rows[events] += [to_row(event) for event in practised]
        me, at = {"learner_id": "local"}, START + timedelta(hours=n)
        rows[asks].append(
            me | {"ask_id": f"ask-{n:06}", "seq": 3 * n + 1, "part": "", "mode": "practice"}
        )
        attempt = me | {"attempt_id": f"answer-{n:06}", "seq": 3 * n + 2, "at_utc": at}
        rows[attempts].append(
            attempt
            | {"ask_id": f"ask-{n:06}", "uid": uid, "kind": "explain"}
            | {"local_at": at.replace(tzinfo=None), "grade_id": f"grade-{n:06}"}
            | {"appealed": False, "undone": False}
        )
        rows[reviews].append(attempt | {"skill": skill, "kind": "explain", "score": 0.7})
    with store.writing() as unit:
        for table, values in rows.items():
            unit.connection.execute(sa.insert(table), values)
        unit.connection.execute(
            sa.insert(seen),
            [{"learner_id": "local", "uid": f"item{n:02}", "at_utc": START} for n in range(ITEMS)],
        )
        unit.connection.execute(
            sa.insert(cards),
            [
                {"learner_id": "local", "skill": f"skill-{n}", "kind": "explain"}
                | {"stability": 3.0, "difficulty": 5.0, "reviews": 9, "lapses": 0}
                | {"due_at": START, "reviewed_at": START + timedelta(hours=count)}
                for n in range(SKILLS)
            ],
        )


@contextmanager
def steps_of(store, kind):
    """Counts the instructions of SQLite's machine that a transaction takes."""
    counted = [0]

    def count():
        counted[0] += 1

    with getattr(store, kind)() as unit:
        driver = unit.connection.connection.driver_connection
        driver.set_progress_handler(count, 1)
        try:
            yield unit, counted
        finally:
            driver.set_progress_handler(None, 0)


# What is rare, or was never asked, is what a missing index would search the whole history for.
QUESTIONS = {
    "open question": lambda unit: unit.attempts.open_question("local"),
    "last undoable": lambda unit: unit.attempts.last_undoable("local"),
    "last seen": lambda unit: unit.attempts.last_seen("local"),
    "cards": lambda unit: unit.cards.all("local"),
    "settings": lambda unit: unit.learners.settings("local"),
    "suspended": lambda unit: unit.learners.suspended("local", date(2026, 1, 9)),
    "attempt": lambda unit: unit.attempts.get("answer-000500"),
    "answer to": lambda unit: unit.attempts.of_ask("ask-000500"),
    "latest": lambda unit: unit.attempts.latest("local", limit=20),
    "latest of an item": lambda unit: unit.attempts.latest("local", uid="unseen", limit=5),
    "latest of a kind": lambda unit: unit.attempts.latest("local", kind="choose", limit=5),
    "an older page": lambda unit: unit.attempts.latest(
        "local", before=START + timedelta(hours=500), limit=20
    ),
    "days": lambda unit: unit.attempts.days(
        "local", since=unit.attempts.latest("local", limit=1)[0].at_utc.date(), day_starts_at_hour=4
    ),
}


@pytest.fixture(scope="module")
def histories(tmp_path_factory, make):
    """A short history and one ten times as long."""
    stores = []
    for count in (1_000, 10_000):
        folder = tmp_path_factory.mktemp("history")
        stores.append(open_store(folder / "greenroom.db"))
        fill(stores[-1], make, count)
    yield stores
    for store in stores:
        store.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_reading_does_not_grow_with_the_history(histories, question):
    """
    Ten times the attempts, at most half as much work again.
    """
    counts = []
    for store in histories:
        with steps_of(store, "reading") as (unit, counted):
            assert QUESTIONS[question](unit) is not None or question == "open question"
            counts.append(counted[0])
    short, long = counts
    assert short > 0
    assert long <= 1.5 * short, counts


def test_appending_does_not_grow_with_the_history(histories, make):
    """
    The next question, its answer and its grade: as much work after 10,000 as after 1,000.
    """
    counts = []
    for store in histories:
        hours = 20_000
        with steps_of(store, "writing") as (unit, counted):
            for event in make.practised(1, hours=hours):
                unit.events.append(event)
            counts.append(counted[0])
    short, long = counts
    assert short > 0
    assert long <= 1.5 * short, counts


def test_the_bulk_is_what_projecting_makes(tmp_path, make):
    """
    The rows written in bulk are those that a replay writes, else the counts above mean nothing.
    """
    with open_store(tmp_path / "greenroom.db") as store:
        fill(store, make, 50)
        with store.writing() as unit:
            before = [
                sorted(tuple(row) for row in unit.connection.execute(sa.select(table)))
                for table in (asks, reviews)
            ]
            history = unit.attempts.latest("local")
            rebuild_tables(unit.connection)
            after = [
                sorted(tuple(row) for row in unit.connection.execute(sa.select(table)))
                for table in (asks, reviews)
            ]
            assert after == before
            assert unit.attempts.latest("local") == history

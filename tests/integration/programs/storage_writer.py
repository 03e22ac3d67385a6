"""Writes attempts until it is killed; says each event id once the commit has returned.

Started once, it forks a writer for every line that it reads, because loading takes longer than
the writing: `PATH PREFIX ATTEMPTS` (0 attempts: go on for ever).
Writers with a number of attempts all answer the same questions, the others their own.
"""

import os
import sys
from datetime import UTC, datetime, timedelta

from alembic import command  # noqa: F401 - loaded once for all writers, which may have to migrate

from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import ConflictingAttempt
from greenroom.domain.events import Answered, Asked, Event, Graded
from greenroom.domain.grades import Grade
from greenroom.storage import open_store

START = datetime(2026, 1, 5, tzinfo=UTC)
GRADE = Grade(
    score=0.7,
    verdict="partial",
    confidence=0.9,
    grader="rubric",
    grader_version="1",
    rubric_hash="r",
)


def say(text):
    os.write(1, f"{text}\n".encode())  # one write, so that lines of two writers never mix


def events_of(prefix, number, *, answers):
    """A question of the writer's own, and the answer to the question of somebody's."""
    attempt = f"{prefix}-answer-{number:05}"
    for event_id, body in [
        (f"{prefix}-ask-{number:05}", Asked(uid="item01", item_hash="h")),
        (
            attempt,
            Answered(
                ask_id=f"{answers}-ask-{number:05}",
                uid="item01",
                kind="explain",
                item_hash="h",
                skills=("bagging", "boosting"),
                answer=TextAnswer(text="so " * 500),
            ),
        ),
        (f"{prefix}-grade-{number:05}", Graded(attempt_id=attempt, grade=GRADE)),
    ]:
        at_utc = START + timedelta(hours=number)
        yield Event(event_id=event_id, at_utc=at_utc, utc_offset_minutes=0, body=body)


def write(path, prefix, attempts):
    say(f"pid {os.getpid()}")
    with open_store(path, busy_seconds=30) as store:
        say(f"open {prefix}")
        number, answers = 0, "shared" if attempts else prefix
        while not attempts or number < attempts:
            ask, *answer_and_grade = events_of(prefix, number, answers=answers)
            for together in ([ask], answer_and_grade):
                try:
                    with store.writing() as unit:
                        for event in together:
                            unit.events.append(event)
                except ConflictingAttempt:
                    say(f"conflict {number}")
                else:
                    for event in together:
                        say(f"ack {event.event_id}")
            number += 1
    say(f"done {prefix}")


def main():
    say("ready 0")
    for line in sys.stdin:
        path, prefix, attempts = line.split()
        if os.fork() == 0:
            write(path, prefix, int(attempts))
            os._exit(0)


if __name__ == "__main__":
    main()

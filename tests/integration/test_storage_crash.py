"""A kill at any moment loses no recorded attempt, and two processes lose none to each other."""

import os
import random
import selectors
import signal
import sqlite3
import subprocess
import sys
import time
from collections import deque
from contextlib import closing
from pathlib import Path

import pytest

from greenroom.storage import open_store, rebuild

WRITER = Path(__file__).parent / "programs" / "storage_writer.py"
DATABASES = 6
KILLS_EACH = 9
PATIENCE_SECONDS = 60


class Writers:
    """The program that forks writers, and what they say."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, str(WRITER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        self._selector = selectors.DefaultSelector()
        self._selector.register(self.process.stdout, selectors.EVENT_READ)
        self._heard, self._rest = deque(), b""

    def start(self, path, prefix, attempts=0):
        self.process.stdin.write(f"{path} {prefix} {attempts}\n".encode())

    def lines(self, *, seconds):
        """The (word, rest) pairs said until a time is over."""
        end = time.monotonic() + seconds
        while True:
            while self._heard:
                yield tuple(self._heard.popleft().decode().split())
            if not self._selector.select(max(0, end - time.monotonic())):
                return
            text = self._rest + os.read(self.process.stdout.fileno(), 65536)
            *said, self._rest = text.split(b"\n")
            self._heard.extend(said)

    def until(self, wanted):
        """Everything said up to a word."""
        said = []
        for word, rest in self.lines(seconds=PATIENCE_SECONDS):
            said.append((word, rest))
            if word == wanted:
                return said
        raise AssertionError(f"never said {wanted}: {said[-3:]}")


@pytest.fixture(scope="module")
def writers():
    writers = Writers()
    with writers.process:
        writers.until("ready")
        yield writers
        writers.process.stdin.close()
        writers.process.wait(PATIENCE_SECONDS)


def kill_one(writers, path, prefix, *, after, seconds):
    """Start a writer, kill it so long after its nth event, and tell what it acknowledged."""
    writers.start(path, prefix)
    said = writers.until("pid")
    pid = int(said[-1][1])
    for _ in range(after):
        said += writers.until("ack")
    said += list(writers.lines(seconds=seconds))
    os.kill(pid, signal.SIGKILL)
    writers.start(path.with_name("other.db"), "marker", 1)  # what it says comes after the dead's
    said += writers.until("done")
    return [rest for word, rest in said if word == "ack" and not rest.startswith("marker")]


def check(path, acknowledged):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with open_store(path) as store:
        with store.reading() as unit:
            there = {event.event_id for event in unit.events.all("local")}
            answered = {name for name in there if "-answer-" in name}
            graded = {a.attempt_id for a in unit.attempts.latest("local", limit=10_000)}
        assert set(acknowledged) <= there
        assert graded == answered  # they were written together
        assert rebuild(store).changed == ()


def test_a_kill_loses_nothing(writers, tmp_path):
    """
    More than fifty kills at drawn moments, some before the database is made: whatever was
    acknowledged is there, the file is sound, and the tables are what the log says.
    """
    rng = random.Random(7)
    acknowledged_in_all = 0
    for database in range(DATABASES):
        path = tmp_path / f"{database}" / "greenroom.db"
        acknowledged = []
        for kill in range(KILLS_EACH):
            # The first of each database hits its making, the others the writing.
            after, seconds = (0, 0.25) if kill == 0 else (rng.randint(1, 9), 0.03)
            acknowledged += kill_one(
                writers, path, f"w{kill}", after=after, seconds=rng.uniform(0, seconds)
            )
            check(path, acknowledged)
        acknowledged_in_all += len(acknowledged)
    assert DATABASES * KILLS_EACH >= 50
    assert acknowledged_in_all >= 100  # else the kills came before there was anything to lose


def test_two_processes_lose_nothing(writers, tmp_path):
    """
    Two writers at once, beginning with the making of the file: every acknowledged event is there
    once, and each question that both answered has exactly one answer.
    """
    path, attempts = tmp_path / "shared" / "greenroom.db", 25
    for prefix in ("left", "right"):
        writers.start(path, prefix, attempts)
    said = [*writers.until("done"), *writers.until("done")]
    acknowledged = [rest for word, rest in said if word == "ack"]
    conflicts = [rest for word, rest in said if word == "conflict"]
    assert len(acknowledged) == len(set(acknowledged)) == 2 * attempts + 2 * attempts
    assert sorted(map(int, conflicts)) == list(range(attempts))
    check(path, acknowledged)
    with open_store(path) as store, store.reading() as unit:
        history = unit.attempts.latest("local", limit=1000)
        assert len({attempt.answered.ask_id for attempt in history}) == len(history) == attempts
        assert len(unit.events.all("local")) == len(acknowledged)

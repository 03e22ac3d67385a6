"""The record of graded answers outlives a process, and a damaged line costs only itself."""

import pytest

from greenroom.bank.record import RECORD_FILE, read_record, write_record
from greenroom.domain.errors import ReadOnlyFolder
from greenroom.service.checking_record import Earned

LINES = [
    Earned(path=f"a/b/answers/full/{n}.md", key=f"{n:016x}", verdict="full", score=1, confidence=1)
    for n in range(3)
]


def test_what_is_written_is_read(tmp_path):
    """
    Line for line, in the order given.
    """
    assert read_record(tmp_path, Earned) == ()
    assert write_record(tmp_path, LINES).name == RECORD_FILE
    assert read_record(tmp_path, Earned) == tuple(LINES)


def test_damage_costs_one_line(tmp_path):
    """
    A line that is torn or speaks of something else is left out; bytes that are no text, all.
    """
    path = write_record(tmp_path, LINES)
    path.write_text(path.read_text().replace('"verdict":"full"', '"verdict":"splendid"', 1))
    assert read_record(tmp_path, Earned) == tuple(LINES[1:])
    path.write_bytes(b"\xff\xfe")
    assert read_record(tmp_path, Earned) == ()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    """
    Nobody is told of a record that is not there.
    """
    with pytest.raises(ReadOnlyFolder):
        write_record(tmp_path / "nowhere", LINES)

"""`data`: what is kept about the learner, out, in, anew and gone."""

import stat

import pytest


@pytest.fixture
def practised(data, written, examples):
    """A learner with one answer."""
    data("answer", examples["choose"], written("a.json", '["richer-model"]'))
    return "richer-model"


def test_an_export_is_whole_private_and_comes_in_once(data, practised, tmp_path, monkeypatch):
    """
    Another computer takes everything over; importing twice counts nothing twice.
    """
    file = tmp_path / "me.jsonl"
    told = data("data", "export", file)
    assert told == {"file": str(file), "events": 3}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path / "other-computer"))
    assert data("data", "import", file) == {"added": 3, "known": 0, "conflicts": []}
    assert data("data", "import", file) == {"added": 0, "known": 3, "conflicts": []}
    again = tmp_path / "again.jsonl"
    data("data", "export", again)
    assert again.read_bytes() == file.read_bytes()


def test_an_export_overwrites_nothing(refusal, greenroom, written, tmp_path):
    """
    A file that is there stays as it is; a folder that is not there is named.
    """
    there = written("there.jsonl", "precious")
    assert refusal("data", "export", there)["code"] == "target-exists"
    assert there.read_text() == "precious"
    told = greenroom("data", "export", tmp_path / "nowhere" / "me.jsonl", code=2)
    assert "There is no folder" in told.stderr
    assert "is a directory" in greenroom("data", "export", tmp_path, code=2).stderr


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "export-refused"),
        ("not json\n", "export-refused"),
        ('{"format": "greenroom-export", "version": 99}\n', "export-refused"),
        (b"\x00\xff\x01", "export-refused"),
    ],
    ids=range(4),
)
def test_a_file_that_is_no_export_changes_nothing(refusal, data, written, practised, content, code):
    """
    It is refused by name, and the log is as long as before.
    """
    told = refusal("data", "import", written("odd.jsonl", content))
    assert told["code"] == code
    assert data("data", "rebuild")["events"] == 3


def test_half_an_export_changes_nothing(refusal, data, practised, written, tmp_path):
    """
    A line that breaks off is named by its number; lines that are missing are missed.
    """
    file = tmp_path / "me.jsonl"
    data("data", "export", file)
    lines = file.read_text().splitlines(keepends=True)
    data("data", "erase", "--yes")
    assert (
        refusal("data", "import", written("cut", "".join(lines)[:-9]))["code"] == "malformed-line"
    )
    assert (
        refusal("data", "import", written("short", "".join(lines[:-1])))["code"] == "export-refused"
    )
    assert data("data", "rebuild")["events"] == 0


def test_a_conflict_is_named_and_left_out(data, greenroom, practised, tmp_path, written):
    """
    What was here stands, and the exit code says that somebody should look.
    """
    file = tmp_path / "me.jsonl"
    data("data", "export", file)
    changed = written("changed", file.read_text().replace('"score":1.0', '"score":0.25'))
    told = data("data", "import", changed, code=1)
    assert told["known"] == 2
    assert len(told["conflicts"]) == 1
    assert told["conflicts"][0] in greenroom("data", "import", changed, code=1).stdout


def test_files_that_cannot_be_read_are_named(refusal, tmp_path):
    """
    A missing file and a folder.
    """
    for path in (tmp_path / "missing", tmp_path):
        assert refusal("data", "import", path)["code"] == "file-refused"


def test_a_rebuild_changes_nothing(data, greenroom, practised):
    """
    The log holds everything that the tables say.
    """
    assert data("data", "rebuild") == {"events": 3, "changed": []}
    assert greenroom("data", "rebuild").stdout == "3 events replayed; nothing changed\n"


def test_erase_asks_first(data, greenroom, practised):
    """
    A no leaves everything; the question does not soil the output of a program.
    """
    assert greenroom("data", "erase", typed="n\n", code=1).stdout == "Nothing was erased.\n"
    assert data("data", "rebuild")["events"] == 3
    assert data("data", "erase", typed="y\n") == {"events": 3}
    assert data("data", "rebuild")["events"] == 0


def test_erase_with_yes_does_not_ask(data, practised):
    """
    For scripts.
    """
    assert data("data", "erase", "--yes") == {"events": 3}

"""A learner's data goes out whole, comes in once, and can be made to disappear."""

import json
import sqlite3
import stat
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.errors import (
    DatabaseLocked,
    ExportRefused,
    FileRefused,
    MalformedLine,
    ReadOnlyFolder,
    TargetExists,
)
from greenroom.storage import erase, export_log, import_log, open_store, rebuild
from greenroom.storage.backups import back_up
from greenroom.storage.schema import DERIVED
from greenroom.testing import explain_item

ME = "local"


@pytest.fixture
def new_store(tmp_path):
    """Makes stores that are closed at the end."""
    stores = []

    def new(name):
        stores.append(open_store(tmp_path / name / "greenroom.db", busy_seconds=0.2))
        return stores[-1]

    yield new
    for store in stores:
        store.close()


@pytest.fixture
def full(new_store, make):
    """A store with a bit of everything."""
    store = new_store("full")
    for n in range(4):
        make.append(store, *make.practised(n, 0.2 * n + 0.1, hours=24 * n, offset=60))
    make.append(
        store,
        make.marked("mark-001", "answer-0001", 1.0, hours=97),
        make.undone("undo-001", "answer-0003", hours=98),
        make.changed("setting-1", "desired_retention", 0.85, hours=99),
        make.asked("ask-0009", hours=100),
    )
    with store.writing() as unit:
        unit.versions.keep(explain_item().model_copy(update={"item_hash": "hash-of-item01"}))
        unit.drafts.put(ME, "ask-0009", "half a sentence", make.asked("ask-0009").at_utc)
    return store


def state(store):
    """Everything that shows, without the numbers of the rows."""
    with store.reading() as unit:
        cards = unit.cards.all(ME)
        history = unit.attempts.latest(ME, limit=1000)
        return (
            cards,
            sorted(history, key=lambda attempt: (attempt.at_utc, attempt.attempt_id)),
            unit.attempts.last_seen(ME),
            unit.learners.settings(ME),
            unit.versions.get("hash-of-item01"),
        )


def lines_of(store, path):
    export_log(store, path)
    return path.read_bytes().splitlines(keepends=True)


def test_an_export_brings_everything_back(full, new_store, tmp_path):
    """
    Into an empty database: the same state, and the same export to the byte.
    """
    first, second = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert export_log(full, first) == 16
    other = new_store("other")
    report = import_log(other, first)
    assert (report.added, report.known, report.conflicts) == (16, 0, ())
    assert (report.items, report.drafts) == (1, 1)
    assert state(other) == state(full)
    with other.reading() as unit:
        assert unit.drafts.get(ME, "ask-0009") == "half a sentence"
    export_log(other, second)
    assert second.read_bytes() == first.read_bytes()
    assert rebuild(other).changed == ()


def test_an_export_is_plain_json_for_its_owner_alone(full, tmp_path):
    """
    One object a line with a version on top, readable without this program, by nobody else.
    """
    path = tmp_path / "export.jsonl"
    lines = [json.loads(line) for line in lines_of(full, path)]
    assert lines[0] == {
        "type": "header",
        "format": "greenroom-export",
        "version": 1,
        "learner_id": "local",
        "items": 1,
        "events": 16,
        "drafts": 1,
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_export_overwrites_nothing(full, tmp_path):
    """
    A file that is there stays, and a folder that is not there is named.
    """
    path = tmp_path / "export.jsonl"
    path.write_text("mine")
    with pytest.raises(TargetExists):
        export_log(full, path)
    assert path.read_text() == "mine"
    with pytest.raises(ReadOnlyFolder):
        export_log(full, tmp_path / "nowhere" / "export.jsonl")


def test_importing_twice_counts_once(full, tmp_path):
    """
    Everything is known the second time, and nothing moves.
    """
    path = tmp_path / "export.jsonl"
    export_log(full, path)
    before = state(full)
    report = import_log(full, path)
    assert (report.added, report.known, report.items, report.drafts) == (0, 16, 0, 0)
    assert state(full) == before


def test_two_machines_end_alike(new_store, tmp_path, make):
    """
    Practice on both after a copy, merged either way, gives one history, the same cards and
    settings; the later change counts, whichever machine it was made on.
    """
    here, there = new_store("here"), new_store("there")
    make.append(here, *make.practised(1, 0.9), make.changed("setting-0", "theme", "dark"))
    export_log(here, tmp_path / "base.jsonl")
    import_log(there, tmp_path / "base.jsonl")
    make.append(
        here, *make.practised(2, 0.3, hours=48), make.undone("undo-001", "answer-0001", hours=60)
    )
    make.append(here, make.changed("setting-1", "day_starts_at_hour", 10, hours=70))
    make.append(there, *make.practised(3, 0.8, hours=24))
    make.append(there, make.changed("setting-2", "day_starts_at_hour", 2, hours=50))
    make.append(there, *make.practised(4, 0.7, hours=72))
    for name, store in (("here", here), ("there", there)):
        export_log(store, tmp_path / f"{name}.jsonl")
    assert import_log(here, tmp_path / "there.jsonl").added == 7
    assert import_log(there, tmp_path / "here.jsonl").added == 5
    assert state(here) == state(there)
    with here.reading() as unit:
        assert unit.learners.settings(ME).day_starts_at_hour == 10
        assert [a.attempt_id for a in unit.attempts.latest(ME)] == [
            "answer-0004",
            "answer-0002",
            "answer-0003",
            "answer-0001",
        ]
    assert rebuild(here).changed == rebuild(there).changed == ()


def test_a_conflict_is_named_and_the_first_stands(new_store, tmp_path, make):
    """
    A question answered on both machines: ours counts, theirs is named with its grade.
    """
    here, there = new_store("here"), new_store("there")
    for store in (here, there):
        make.append(store, make.asked("ask-0001"))
    make.append(here, *make.practised(1, 0.9, hours=5)[1:])
    theirs = make.answered("answer-x", "ask-0001", hours=1)
    make.append(there, theirs, make.graded("grade-x1", "answer-x", 0.1, hours=1))
    make.append(there, make.asked("ask-0002", hours=2))
    before = state(here)
    export_log(there, tmp_path / "there.jsonl")
    report = import_log(here, tmp_path / "there.jsonl")
    assert (report.added, report.known) == (1, 1)
    assert report.conflicts == ("answer-x", "grade-x1")
    assert state(here) == before


def test_an_import_becomes_the_importers(full, new_store, tmp_path, make):
    """
    Whatever name the file gives, it writes into no other learner's log, and takes nobody's ids.
    """
    export_log(full, tmp_path / "export.jsonl")
    hosted = new_store("hosted")
    make.append(hosted, make.asked("ask-0002", uid="item02", learner="ann"))
    report = import_log(hosted, tmp_path / "export.jsonl", learner_id="ben")
    assert report.conflicts == ("ask-0002",)
    assert report.added == 15
    with hosted.reading() as unit:
        assert unit.events.all(ME) == []
        assert len(unit.events.all("ben")) == 15
        assert unit.events.all("ann") == [make.asked("ask-0002", uid="item02", learner="ann")]


def edit(lines, number, change):
    """The lines with one of them changed, counted from 1."""
    record = json.loads(lines[number - 1])
    change(record)
    return [*lines[: number - 1], json.dumps(record).encode() + b"\n", *lines[number:]]


MALFORMED = {
    "not JSON": lambda lines: (4, [*lines[:3], b"{half", *lines[4:]]),
    "not UTF-8": lambda lines: (5, [*lines[:4], b'{"type": "\xff\xfe"}\n', *lines[5:]]),
    "a blank line": lambda lines: (6, [*lines[:5], b"\n", *lines[6:]]),
    "another type": lambda lines: (3, edit(lines, 3, lambda r: r.update(type="spell"))),
    "a key too many": lambda lines: (3, edit(lines, 3, lambda r: r["event"].update(x=1))),
    "a key too few": lambda lines: (7, edit(lines, 7, lambda r: r["event"].pop("at_utc"))),
    "a time without its zone": lambda lines: (
        3,
        edit(lines, 3, lambda r: r["event"].update(at_utc="2026-01-05T09:00:00")),
    ),
    "the year 9999": lambda lines: (
        3,
        edit(lines, 3, lambda r: r["event"].update(at_utc="9999-12-31T23:59:59-14:00")),
    ),
    "not a number": lambda lines: (
        5,
        [*lines[:4], lines[4].replace(b'"score":0.1', b'"score":NaN'), *lines[5:]],
    ),
    "infinity": lambda lines: (
        5,
        [*lines[:4], lines[4].replace(b'"score":0.1', b'"score":1e400'), *lines[5:]],
    ),
    "one id for two contents": lambda lines: (
        7,
        edit(lines, 7, lambda r: r["event"].update(event_id="ask-0000")),
    ),
    "a broken item": lambda lines: (2, edit(lines, 2, lambda r: r["item"].update(level=9))),
    "a broken header": lambda lines: (1, edit(lines, 1, lambda r: r.update(events=-1))),
}


@pytest.mark.parametrize("fault", MALFORMED)
def test_a_malformed_line_is_named_and_nothing_comes_in(full, new_store, tmp_path, fault):
    """
    The number of the line is the one an editor shows.
    """
    number, broken = MALFORMED[fault](lines_of(full, tmp_path / "good.jsonl"))
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"".join(broken))
    other = new_store("other")
    with pytest.raises(MalformedLine) as caught:
        import_log(other, path)
    assert caught.value.things["line"] == number
    with other.reading() as unit:
        assert unit.events.all(ME) == []
        assert unit.versions.get("hash-of-item01") is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda lines: b"", "no header"),
        (lambda lines: b"\x89PNG\r\n\x1a\n\x00\x00", "no header"),
        (lambda lines: b"[" * 100_000, "no header"),
        (lambda lines: b"".join(lines[1:]), "no header"),
        (lambda lines: b"".join(lines[:-1]), "a part is missing"),
        (lambda lines: b"".join(edit(lines, 1, lambda r: r.update(version=2))), "version 2"),
    ],
    ids=["empty", "picture", "nested", "headless", "cut", "newer"],
)
def test_what_is_no_whole_export_is_refused(full, new_store, tmp_path, content, says):
    """
    Another file, half of one, or one of a later version.
    """
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content(lines_of(full, tmp_path / "good.jsonl")))
    with pytest.raises(ExportRefused, match=says):
        import_log(new_store("other"), path)


def test_a_file_that_is_not_there_is_named(full, tmp_path):
    """
    So is a folder.
    """
    for path in (tmp_path / "nowhere.jsonl", tmp_path):
        with pytest.raises(FileRefused, match=path.name):
            import_log(full, path)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory, make):
    folder = tmp_path_factory.mktemp("fuzz")
    with open_store(folder / "a" / "greenroom.db") as store:
        for n in range(2):
            make.append(store, *make.practised(n, hours=n))
        export_log(store, folder / "good.jsonl")
    with open_store(folder / "b" / "greenroom.db") as store:
        yield store, folder / "bad.jsonl", (folder / "good.jsonl").read_bytes()


@given(data=st.data())
def test_no_damage_is_imported_by_half(fuzzed, data):
    """
    Any bytes anywhere: a clear refusal that leaves no trace, or a whole import.
    """
    store, path, good = fuzzed
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 20)))
    noise = data.draw(st.one_of(st.binary(max_size=6), st.sampled_from([b"\n", b'"', b"-", b"9"])))
    path.write_bytes(good[:start] + noise + good[end:])
    try:
        report = import_log(store, path)
    except (ExportRefused, MalformedLine):
        with store.reading() as unit:
            assert unit.events.all(ME) == []
    else:
        assert report.added + report.known + len(report.conflicts) == 6
        erase(store, ME)


# Erase


def bytes_below(folder):
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


@contextmanager
def other_reader(path):
    """Another program that looks at the database and does not let go."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM events").fetchone()
        yield


def test_erased_words_are_in_no_file(new_store, tmp_path, make):
    """
    Neither in the database, nor in the files beside it, nor in the copies of before migrations.
    """
    store = new_store("mine")
    secret, draft = "my-secret-answer", "my-secret-draft"
    for n in range(30):
        make.append(
            store, make.answered(f"answer-{n:02}", f"ask-{n:05}", text=f"{secret} {n}" * 50)
        )
    make.append(store, make.changed("setting-1", "time_zone", "Europe/Berlin"))
    item = explain_item().model_copy(update={"item_hash": "hash-of-item01"})
    with store.writing() as unit:
        unit.drafts.put(ME, "ask-9999", draft, make.asked("ask-9999").at_utc)
        unit.versions.keep(item)
    back_up(store.path, "0000")
    words = [secret.encode(), draft.encode(), b"Europe/Berlin", item.title.encode(), b"answer-07"]
    before = bytes_below(tmp_path / "mine")
    assert all(word in before for word in words)
    assert erase(store, ME) == 31
    after = bytes_below(tmp_path / "mine")
    assert [word for word in words if word in after] == []
    make.append(store, *make.practised(1))
    assert rebuild(store).changed == ()


def test_erasing_one_leaves_the_others(new_store, make):
    """
    Their log, their cards, and the items that they were asked.
    """
    store = new_store("hosted")
    make.append(store, *make.practised(1), *make.practised(2, learner="ann"))
    items = [
        explain_item().model_copy(update={"item_hash": name}) for name in ("hash-of-item01", "x")
    ]
    with store.writing() as unit:
        for item in items:
            unit.versions.keep(item)
        cards = unit.cards.all("ann")
    assert erase(store, ME) == 3
    with store.reading() as unit:
        assert len(unit.events.all("ann")) == 3
        assert unit.cards.all("ann") == cards
        assert unit.versions.get("hash-of-item01") is not None
        assert unit.versions.get("x") is None
        for table in DERIVED:
            query = sa.select(table).where(table.c.learner_id == ME)
            assert unit.connection.execute(query).all() == []


def test_erase_says_when_it_could_not_finish(new_store, tmp_path, make):
    """
    While another program reads the old state the words stay in the file: said, and mended by
    erasing again.
    """
    store = new_store("mine")
    make.append(store, make.answered("answer-1", "ask-0001", text="my-secret"))
    with other_reader(store.path), pytest.raises(DatabaseLocked):
        erase(store, ME)
    assert erase(store, ME) == 0
    assert b"my-secret" not in bytes_below(tmp_path / "mine")


def test_a_draft_gives_way(full, new_store, tmp_path, make):
    """
    An imported draft replaces no draft of ours, and none comes back for an answered question.
    """
    export_log(full, tmp_path / "export.jsonl")
    now = make.asked("ask-0009").at_utc + timedelta(days=9)
    with full.writing() as unit:
        unit.drafts.put(ME, "ask-0009", "newer words", now)
    assert import_log(full, tmp_path / "export.jsonl").drafts == 0
    with full.reading() as unit:
        assert unit.drafts.get(ME, "ask-0009") == "newer words"
    make.append(full, make.answered("answer-9", "ask-0009", hours=200))
    make.append(full, make.graded("grade-09", "answer-9", hours=200))
    assert import_log(full, tmp_path / "export.jsonl").drafts == 0

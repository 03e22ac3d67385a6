"""Opening a database: new, older, newer, damaged, locked, somebody else's."""

import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
import sqlalchemy as sa

from greenroom.domain.errors import (
    BadSetting,
    DatabaseBroken,
    DatabaseLocked,
    DatabaseNewer,
)
from greenroom.storage import backups, migrating, open_store, opening
from greenroom.storage.schema import REVISION, metadata

NEXT = '''
"""A migration of the version after this one."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{previous}"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("cards", sa.Column("colour", sa.Text))
    op.execute("DELETE FROM cards")
'''


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "greenroom.db"


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """Lets a test be the version after this one, and be this one again."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, folder)
    (folder / "versions" / "9999_next.py").write_text(NEXT.format(previous=REVISION))

    def become():
        monkeypatch.setattr(migrating, "MIGRATIONS", folder)
        monkeypatch.setattr(opening, "REVISION", "9999")

    yield become
    monkeypatch.undo()


def structure(path):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {
        (kind, name): " ".join((sql or "").split())
        for kind, name, sql in rows
        if name != "alembic_version" and not name.startswith("sqlite_")
    }


def test_the_migrations_build_the_schema(path, tmp_path):
    """
    A column that is in schema.py and in no migration would be missing on every old machine.
    """
    open_store(path).close()
    plain = tmp_path / "plain.db"
    engine = sa.create_engine(f"sqlite:///{plain}")
    metadata.create_all(engine)
    engine.dispose()
    assert structure(path) == structure(plain)


def test_the_revision_is_the_newest_migration():
    """
    A database that is up to date is known without loading Alembic.
    """
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrating.MIGRATIONS)).get_heads() == [REVISION]


def test_a_new_database_is_private_and_durable(path):
    """
    Only the owner reads it; a commit waits for the disk; foreign keys hold.
    """
    with open_store(path) as store:
        with store.writing() as unit:
            modes = [
                unit.connection.scalar(sa.text(f"PRAGMA {name}"))
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        assert modes == ["wal", 2, 1]
        for file in (path, *path.parent.glob("greenroom.db-*")):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("named", [str, "sqlite:///{}".format, lambda path: path])
def test_a_database_is_named_by_path_or_url(path, named, make):
    """
    All three name the same file.
    """
    with open_store(named(path)) as store:
        make.append(store, make.asked("ask-0001"))
    with open_store(path) as store, store.reading() as unit:
        assert unit.events.get("ask-0001") is not None


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "postgresql://ann:secret@host/db",
        "x://",
        "sqlite:///a?b=c",
    ],
)
def test_a_url_that_names_no_file_is_refused(url):
    """
    The refusal says what to write, and shows no password.
    """
    with pytest.raises(BadSetting) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_reading_refuses_to_write(path, make):
    """
    A reader that writes is a bug, and stays a loud one.
    """
    refused = pytest.raises(sa.exc.OperationalError, match="readonly")
    with open_store(path) as store, store.reading() as unit, refused:
        unit.events.append(make.asked("ask-0001"))


def test_a_reader_sees_one_state(path, make):
    """
    What is written meanwhile shows in the next transaction.
    """
    with open_store(path) as store:
        with store.reading() as unit:
            assert unit.events.all("local") == []
            make.append(store, make.asked("ask-0001"))
            assert unit.events.all("local") == []
        with store.reading() as unit:
            assert len(unit.events.all("local")) == 1


def test_a_newer_database_is_refused_untouched(path, next_version, make, monkeypatch):
    """
    An older program must not write into what it does not understand.
    """
    next_version()
    with open_store(path) as store:
        make.append(store, make.asked("ask-0001"))
    before = path.read_bytes()
    monkeypatch.undo()
    with pytest.raises(DatabaseNewer, match="9999"):
        open_store(path)
    assert path.read_bytes() == before
    assert not (path.parent / "backups").exists()


def test_an_older_database_is_copied_then_migrated(path, next_version, make):
    """
    The copy holds the state before; the log is replayed into the new tables.
    """
    with open_store(path) as store:
        make.append(store, *make.practised(1))
        with store.reading() as unit:
            cards = unit.cards.all("local")
    old = structure(path)
    next_version()
    with open_store(path) as store, store.reading() as unit:
        assert len(unit.events.all("local")) == 3
        columns = {row[1] for row in unit.connection.execute(sa.text("PRAGMA table_info(cards)"))}
        assert "colour" in columns
        assert unit.cards.all("local") == cards
    (copy,) = (path.parent / "backups").iterdir()
    assert structure(copy) == old
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (3,)


def test_a_migration_that_fails_changes_nothing(path, next_version, tmp_path, make):
    """
    It runs in one transaction with the replay, so the database stays what it was.
    """
    with open_store(path) as store:
        make.append(store, *make.practised(1))
    old = structure(path)
    broken = tmp_path / "migrations" / "versions" / "9999_next.py"
    broken.write_text(broken.read_text() + '    op.execute("SELECT * FROM nowhere")\n')
    next_version()
    with pytest.raises(sa.exc.OperationalError, match="nowhere"):
        open_store(path)
    assert structure(path) == old
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM cards").fetchone() == (1,)


def test_the_newest_copies_are_kept(path, tmp_path):
    """
    Copies must not fill the disk, and another database's copies are not ours to remove.
    """
    open_store(path).close()
    open_store(path.with_name("greenroom.db-other")).close()
    other = backups.back_up(path.with_name("greenroom.db-other"), "0001")
    made = [backups.back_up(path, "0001") for _ in range(backups.BACKUPS_KEPT + 2)]
    assert backups.backups(path) == made[2:]
    assert other.exists()


@pytest.mark.parametrize("damage", ["text", "header", "pages"])
def test_a_damaged_file_says_so(path, damage, make):
    """
    Never overwritten, never taken for an empty one.
    """
    with open_store(path) as store:
        for n in range(20):
            make.append(store, *make.practised(n))
    content = path.read_bytes()
    match damage:
        case "text":
            path.write_text("Dear diary\n" * 400)
        case "header":
            path.write_bytes(b"\xff" * 100 + content[100:])
        case "pages":
            path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    damaged = path.read_bytes()

    def use():
        with open_store(path) as store, store.writing() as unit:
            unit.events.append(make.asked("ask-9999"))

    with pytest.raises(DatabaseBroken):
        use()
    assert path.read_bytes() == damaged


def test_another_programs_database_is_refused(path):
    """
    Tables are not added to somebody else's file.
    """
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(DatabaseBroken, match="another program"):
        open_store(path)
    assert structure(path) == {("table", "bookmarks"): "CREATE TABLE bookmarks (url TEXT)"}


def test_a_folder_in_the_place_of_the_file(tmp_path):
    """
    A folder, or a file where a folder should be, is named as such.
    """
    with pytest.raises(DatabaseBroken):
        open_store(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseBroken):
        open_store(tmp_path / "file" / "greenroom.db")


def test_a_locked_database_says_so_in_time(path, make):
    """
    Another program that goes on writing gives an error, not a hang; readers go on.
    """
    with open_store(path, busy_seconds=0.1) as store:
        make.append(store, make.asked("ask-0001"))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseLocked):
                make.append(store, make.asked("ask-0002"))
            with store.reading() as unit:
                assert len(unit.events.all("local")) == 1
            other.execute("ROLLBACK")
        make.append(store, make.asked("ask-0002"))


def test_a_database_locked_whole_is_not_opened(path):
    """
    The same answer where not even reading is allowed.
    """
    open_store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseLocked):
            open_store(path, busy_seconds=0.1)

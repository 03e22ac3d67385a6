"""Runs commands as a person or a program would."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from greenroom.cli.main import main
from greenroom.storage.opening import open_store
from greenroom.wiring import data_folder

EXPLAIN, CHOOSE, COMPUTE = "hew3yg", "arjkdb", "fsqg6j"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    """A database as the first start leaves it: its making takes longer than most commands."""
    path = tmp_path_factory.mktemp("empty") / "greenroom.db"
    open_store(path).close()
    return path


@pytest.fixture(autouse=True)
def started_before(own_folders, empty_database):
    """No test begins with the making of the database."""
    folder = data_folder()
    folder.mkdir(mode=0o700)
    shutil.copyfile(empty_database, folder / empty_database.name)


@pytest.fixture
def greenroom():
    """Runs a command in this process."""

    def run(*words, typed=None, code=0):
        result = CliRunner().invoke(main, [str(word) for word in words], input=typed)
        if not isinstance(result.exception, SystemExit | None):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return run


@pytest.fixture
def data(greenroom):
    """What a command prints with --json, out of its envelope."""

    def run(*words, typed=None, code=0):
        told = json.loads(greenroom(*words, "--json", typed=typed, code=code).stdout)
        assert told.keys() == {"version", "data"}
        assert told["version"] == 1
        return told["data"]

    return run


@pytest.fixture
def refusal(greenroom):
    """The error that a command prints with --json, out of its envelope."""

    def run(*words, typed=None, code=2):
        told = json.loads(greenroom(*words, "--json", typed=typed, code=code).stdout)
        assert told.keys() == {"version", "error"}
        assert told["version"] == 1
        assert told["error"].keys() == {"code", "says", "mend"}
        return told["error"]

    return run


@pytest.fixture
def own_bank(tmp_path, monkeypatch):
    """A further bank, empty, that is read beside the shipped one."""
    folder = tmp_path / "own-bank"
    folder.mkdir()
    monkeypatch.setenv("GREENROOM_BANK_PATHS", str(folder))
    return folder


@pytest.fixture
def no_model(tmp_path, monkeypatch):
    """A cache of its own, without the language model."""
    monkeypatch.setenv("GREENROOM_CACHE_DIR", str(tmp_path / "cache"))


def program(*words, **options):
    """Starts the program in a process of its own."""
    command = [sys.executable, "-m", "greenroom", *map(str, words)]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
    environment = os.environ | options.pop("env", {})
    return subprocess.Popen(command, env=environment, text=True, **(streams | options))


@pytest.fixture
def started():
    """Starts processes, and ends those that are left."""
    running = []

    def start(*words, **options):
        running.append(program(*words, **options))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def examples():
    """The uids of one shipped item of each kind."""
    return {"explain": EXPLAIN, "choose": CHOOSE, "compute": COMPUTE}


@pytest.fixture
def written(tmp_path):
    """Writes a file and gives its path."""

    def write(name, content):
        path = Path(tmp_path / name)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return path

    return write


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Makes $EDITOR a script that runs some Python over the file."""

    def install(program):
        script = tmp_path / "editor.py"
        script.write_text(
            f"import os, sys, time\npath = sys.argv[1]\n{program}\n", encoding="utf-8"
        )
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
        return script

    return install

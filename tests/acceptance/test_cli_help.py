"""What the program says about itself, and how little it loads to say it."""

import subprocess
import sys

import click
import pytest

from greenroom import __version__
from greenroom.cli.main import COMMANDS, main

HEAVY = {"onnxruntime", "onnx", "fastapi", "alembic", "uvicorn", "numpy", "tokenizers", "babel"}


def commands(group=main, path=()):
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


LEAVES = {path: c for path, c in commands() if not isinstance(c, click.Group)}


def loaded_by(*words):
    """The modules in memory once a command has run."""
    program = (
        "import sys; from greenroom.cli.main import main\n"
        "try: main(sys.argv[1:], standalone_mode=False)\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=True
    )
    assert done.stdout
    return set(done.stderr.split())


def test_the_table_of_commands_repeats_what_each_says_of_itself():
    """
    Help is printed without importing a command, so its lines stand twice; they must not part ways.
    """
    told = {name: says for name, (_, says) in COMMANDS.items()}
    own = {
        name: command.help.strip().splitlines()[0]
        for (name, *below), command in commands()
        if not below
    }
    assert told == own


@pytest.mark.parametrize("path", [(), *(path for path, _ in commands())], ids=" ".join)
def test_every_command_explains_itself_in_80_columns(greenroom, path):
    """
    --help works everywhere, cuts no sentence and fits a terminal.
    """
    usage, *lines = greenroom(*path, "--help").stdout.splitlines()
    assert usage.startswith("Usage: ")
    assert [line for line in lines if len(line) > 80 or line.endswith("...")] == []


@pytest.mark.parametrize("path", LEAVES, ids=" ".join)
def test_every_command_takes_json(path):
    """
    Programs may pass --json without knowing the command.
    """
    assert "--json" in {o for parameter in LEAVES[path].params for o in parameter.opts}


def test_help_loads_next_to_nothing():
    """
    Help is instant: neither pydantic nor numpy is imported, nor much else.
    """
    modules = loaded_by("--help")
    assert not modules & (HEAVY | {"pydantic", "rich", "sqlalchemy"})
    assert len(modules) < 250


@pytest.mark.parametrize("words", [("next", "--n", "1"), ("show", "hew3yg"), ("bank", "stats")])
def test_what_reads_the_bank_loads_no_model_and_no_server(words):
    """
    A command imports the rooms that it enters.
    """
    modules = loaded_by(*words)
    assert modules & HEAVY == set()
    assert ("sqlalchemy" in modules) == (words[0] == "next")


def test_the_version_is_told(greenroom):
    """
    --version names the program and its version.
    """
    assert greenroom("--version").stdout == f"greenroom, version {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ("sho",),
        ("show",),
        ("show", ""),
        ("show", "hew3yg", "--seed", "-1"),
        ("next", "--n", "0"),
        ("next", "--kind", "build"),
        ("data", "nonsense"),
        ("serve", "--port", "70000"),
        ("practice", "--minutes", "soon"),
        ("new", "poem", "boosting", "ode"),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_2_and_names_the_way_out(greenroom, words):
    """
    Who mistypes reads what was wrong and where the help is.
    """
    told = greenroom(*words, code=2)
    assert told.stdout == ""
    assert "Error: " in told.stderr
    assert "--help' for help" in told.stderr

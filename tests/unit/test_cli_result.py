"""The one renderer: what every command prints, and how it ends."""

import json

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from greenroom.cli.layout import columns, plain
from greenroom.cli.result import PROBLEMS, Result, envelope, printable, reports
from greenroom.domain.errors import DiskFull, FileRefused, GreenroomError, ItemNotFound


def ending(outcome, *words):
    """What a command prints that returns or raises an outcome."""

    @click.command()
    @reports
    def command():
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return CliRunner().invoke(command, words)


def test_lines_are_for_people_and_data_for_programs():
    """
    --json prints the data in its envelope and nothing else.
    """
    result = Result(data={"b": 1, "a": "é"}, lines=("one", "two"))
    assert ending(result).stdout == "one\ntwo\n"
    told = ending(result, "--json")
    assert json.loads(told.stdout) == {"version": 1, "data": {"b": 1, "a": "é"}}
    assert "é" in told.stdout
    assert told.stderr == ""


@pytest.mark.parametrize("words", [(), ("--json",)])
@pytest.mark.parametrize("code", [0, PROBLEMS])
def test_a_result_ends_with_its_exit_code(words, code):
    """
    Problems are told in the same way as good news.
    """
    assert ending(Result(data=[], exit_code=code), *words).exit_code == code


@pytest.mark.parametrize(
    ("error", "code"),
    [(ItemNotFound(uid="a"), 2), (FileRefused(path="a", reason="b"), 2), (DiskFull(path="a"), 3)],
)
def test_an_error_is_told_in_words_and_as_data(error, code):
    """
    In words on the error stream, with its mend and its code; with --json on the output.
    """
    told = ending(error)
    assert (told.exit_code, told.stdout) == (code, "")
    assert told.stderr == f"{error} {error.how_to_mend}".strip() + f" [{error.code}]\n"
    told = ending(error, "--json")
    assert (told.exit_code, told.stderr) == (code, "")
    assert json.loads(told.stdout) == {
        "version": 1,
        "error": {"code": error.code, "says": str(error), "mend": error.how_to_mend},
    }


def test_a_bug_is_not_dressed_up_as_an_error():
    """
    Only the tree of errors is rendered; anything else goes on up.
    """
    assert not issubclass(KeyError, GreenroomError)
    assert isinstance(ending(KeyError("x")).exception, KeyError)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_an_envelope_is_one_line(data):
    """
    A program can read event by event.
    """
    line = envelope(data)
    assert "\n" not in line
    assert json.loads(line) == {"version": 1, "data": data}


@given(st.text())
def test_no_control_character_reaches_the_terminal(text):
    """
    Line ends and tabs stay, and so does everything that can be read.
    """
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in shown)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])), st.text(" -✓", max_size=8))
def test_wrapped_text_keeps_its_words_and_its_margin(text, first):
    """
    No line is wider than the terminal, and later ones stand below the first one's words.
    """
    head, *tail = plain(text, first=first).splitlines() or [""]
    assert head.startswith(first.rstrip())
    assert all(line.startswith(" " * len(first)) for line in tail)
    assert all(len(line) <= columns() for line in (head, *tail))

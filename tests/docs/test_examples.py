"""The examples of the documentation run, and print what stands below them.

A `console` block is a session: lines with `$` are run in a folder that looks like a checkout, and
what they print is compared with what stands below, where `...` stands for anything.
Lines with `>` are what a person types. A block below `<!-- save as: NAME -->` becomes a file.
"""

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import numpy as np
import pytest
import yaml
from click.testing import CliRunner

from greenroom.bank import locations
from greenroom.cli.main import main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(
    r"(?:^<!-- save as: (?P<name>\S+) -->\n)?^```(?P<lang>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TYPED = re.compile(r"^>(?: (.*))?$|\[q\]uit: (.*)$", re.MULTILINE)
HARMLESS = {"mkdir", "cat", "echo"}


def blocks(page, *languages):
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [block for block in found if block["lang"] in languages or block["name"]]


def name(page):
    return page.relative_to(ROOT).as_posix()


def having(*languages):
    return [page for page in PAGES if any(b["lang"] in languages for b in blocks(page, *languages))]


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    """A copy of the bank, which examples may add items to."""
    return shutil.copytree(ROOT / "bank", tmp_path_factory.mktemp("copy") / "bank")


@pytest.fixture
def checkout(bank, tmp_path, monkeypatch):
    """A folder with the bank in it, which the program takes for its own checkout."""
    folder = tmp_path / "greenroom"
    folder.mkdir()
    (folder / "bank").symlink_to(bank)
    source = folder / "src" / "greenroom" / "bank" / "locations.py"
    monkeypatch.setattr(locations, "__file__", str(source))
    monkeypatch.chdir(folder)
    return folder


def lines(text):
    return "".join(f"{line.rstrip()}\n" for line in text.strip("\n").splitlines())


def run(command, expected, monkeypatch):
    """What one line of a session prints."""
    words = shlex.split(command)
    if words[0] == "export":
        variable, _, value = words[1].partition("=")
        monkeypatch.setenv(variable, os.path.expandvars(value))
        return ""
    before, pipe, after = command.partition(" | greenroom ")
    if words[0] != "greenroom" and not pipe:
        assert words[0] in HARMLESS, f"{words[0]} is not run by the tests: use an sh block"
        return subprocess.run(
            command, shell=True, capture_output=True, text=True, check=True
        ).stdout
    if pipe:
        assert words[0] in HARMLESS
        typed = subprocess.run(before, shell=True, capture_output=True, check=True).stdout
        words = ["greenroom", *shlex.split(after)]
    else:
        typed = "".join(f"{text or key}\n" for text, key in TYPED.findall(expected))
    result = CliRunner().invoke(main, words[1:], input=typed or None)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1), result.output
    return result.output


@pytest.mark.parametrize("document", having("console"), ids=name)
def test_sessions_print_what_is_shown(document, checkout, monkeypatch):
    """
    Who types what stands there sees what stands there.
    """
    checker = doctest.OutputChecker()
    for block in blocks(document, "console"):
        if block["name"]:
            Path(block["name"]).write_text(block["text"], encoding="utf-8")
            continue
        first, *steps = re.split(r"^\$ ", block["text"], flags=re.MULTILINE)
        assert first == "", "a session begins with a command"
        for step in steps:
            command, _, expected = step.partition("\n")
            got = run(command, expected, monkeypatch)
            told = f"$ {command}\n{got}\n-- expected --\n{expected}"
            want = lines(expected)
            assert checker.check_output(want, lines(got), doctest.ELLIPSIS), told


@pytest.mark.parametrize("document", having("python"), ids=name)
def test_programs_run(document):
    """
    A program of the documentation can be copied and run; a `draw` draws, a proof below it holds.
    """
    drawn = {}
    for block in blocks(document, "python"):
        names = {}
        exec(compile(block["text"], name(document), "exec"), names)
        if "draw" in names:
            drawn = names["draw"](np.random.RandomState(7))
            compute = {"shown", "expected", "near_misses", "solution", "drawn"}
            assert set(drawn) in (compute, {"shown", "figure"})
        if "answers" in names:
            assert names["answers"](drawn["drawn"]) == pytest.approx(drawn["expected"])


@pytest.mark.parametrize("document", having("json", "toml", "yaml"), ids=name)
def test_data_can_be_read(document):
    """
    Data in the documentation is well formed.
    """
    readers = {
        "json": lambda text: [json.loads(line) for line in text.splitlines()],
        "toml": tomllib.loads,
        "yaml": lambda text: yaml.safe_load(text.replace("[...]", "[]")),
    }
    for block in blocks(document, *readers):
        assert readers[block["lang"]](block["text"])


def answered(item, tmp_path):
    file = tmp_path / "answer"
    file.write_text(item[1], encoding="utf-8")
    return ["answer", item[0], str(file), "--dry-run"]


@pytest.mark.parametrize(
    ("heading", "arguments"),
    [
        ("next", ["next", "--n", "2"]),
        ("show", ["show", "8wvct7"]),
        ("show", ["show", "arjkdb"]),
        ("show", ["show", "cross-validation"]),
        ("answer", ["answer", "8wvct7", "answer.json"]),
        ("check", ["check", "bank/covariance-and-correlation/covariance-of-two-columns"]),
        ("new", ["new", "choose", "data-leakage", "made-by-a-test"]),
        ("bank stats", ["bank", "stats"]),
        ("data export", ["data", "export", "export.jsonl"]),
        ("data import", ["data", "import", "export.jsonl"]),
        ("data rebuild", ["data", "rebuild"]),
        ("data erase", ["data", "erase", "--yes"]),
        ("models list", ["models", "list"]),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_the_keys_of_json_are_described(heading, arguments, checkout):
    """
    A program that reads `--json` finds every key of `data` on the page of commands.
    """
    Path("answer.json").write_text('{"covariance": "1"}', encoding="utf-8")
    if arguments[:2] == ["data", "import"]:
        assert CliRunner().invoke(main, ["data", "export", "export.jsonl"]).exit_code == 0
    result = CliRunner().invoke(main, [*arguments, "--json"])
    assert result.exit_code in (0, 1), result.output
    data = json.loads(result.output)["data"]
    keys = set().union(*data) if isinstance(data, list) else set(data)
    text = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    start = text.index(f"\n## `greenroom {heading}`\n")
    told = text[start : text.find("\n## ", start + 1)]
    assert [key for key in sorted(keys) if f"`{key}`" not in told] == []

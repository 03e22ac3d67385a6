"""The reference names everything there is, and nothing else."""

import ast
import re
from pathlib import Path
from typing import get_args

import click
import pytest

from greenroom.cli.main import main
from greenroom.domain import thresholds
from greenroom.domain.designs import Constraint, DesignOption
from greenroom.domain.errors import GreenroomError, HouseError
from greenroom.domain.events import Event, EventBody
from greenroom.domain.items import (
    GRADED_KINDS,
    KINDS,
    AnswerField,
    BehaveItem,
    ChooseItem,
    CodeItem,
    ComputeItem,
    DesignItem,
    ExplainItem,
    Option,
    SqlItem,
)
from greenroom.domain.rubrics import FollowUp, KeyPoint, Misconception, When
from greenroom.domain.settings import Settings
from greenroom.domain.skills import Area, Skill, Topic
from greenroom.service import scoring
from greenroom.web import security
from greenroom.web.errors import status_of

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "greenroom"
REFERENCE = ROOT / "docs" / "reference"
FROM_THE_FOLDER = {
    "topic", "slug", "item_hash", "question", "short_answer", "model_answer",
    "stub", "check", "reference", "driver", "tables",
}  # fmt: skip


def read(name):
    return (REFERENCE / name).read_text(encoding="utf-8")


def section(text, heading):
    """The text below a heading, up to the next one of the same or a higher level."""
    level = heading.split(" ")[0]
    start = text.index(f"\n{heading}\n") + len(heading) + 2
    end = re.search(rf"^#{{1,{len(level)}}} ", text[start:], re.MULTILINE)
    return text[start : start + end.start()] if end else text[start:]


def rows(text):
    """The cells of the rows of every table, headings and rules left out."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [[c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    rules = {n for n, row in enumerate(cells) if set("".join(row)) <= set("- ")}
    return [row for n, row in enumerate(cells) if n not in rules and n + 1 not in rules]


def names(text):
    """The first cells of all rows that stand in backticks, without them."""
    return [row[0].strip("`") for row in rows(text) if re.fullmatch(r"`[^`]+`", row[0])]


def commands(group, path="greenroom"):
    yield path, group
    if isinstance(group, click.Group):
        for name in group.list_commands(click.Context(group)):
            yield from commands(group.get_command(click.Context(group), name), f"{path} {name}")


LEAVES = {
    path: command
    for path, command in commands(main)
    if command is main or not isinstance(command, click.Group)
}


# The command line


def test_every_command_has_a_section_and_every_section_a_command():
    """
    The page of commands and the program list the same commands.
    """
    described = re.findall(r"^## `(greenroom[^`]*)`$", read("commands.md"), re.MULTILINE)
    assert sorted(described) == sorted(LEAVES)


@pytest.mark.parametrize("path", LEAVES)
def test_every_option_and_argument_is_described(path):
    """
    A command's table names each of its options and arguments, and no other.
    """
    table = rows(section(read("commands.md"), f"## `{path}`"))
    firsts = [row[0].replace("\\|", "|") for row in table if not row[0].startswith("`{")]
    described = {word for first in firsts for word in re.findall(r"`([^`]+)`", first)}
    wanted = set()
    for parameter in LEAVES[path].params:
        if isinstance(parameter, click.Option):
            wanted |= {*parameter.opts, *parameter.secondary_opts}
        else:
            shown = parameter.metavar or (parameter.name or "").upper()
            wanted.add(shown.strip("[].") if shown.startswith("[") else shown)
    assert described == wanted


def test_every_exit_code_is_described():
    """
    The table of exit codes holds those that the one renderer knows.
    """
    from greenroom.cli import result

    codes = {result.FINE, result.PROBLEMS, result.WRONG_USE, result.OUR_FAULT}
    table = rows(section(read("commands.md"), "### Exit codes"))
    assert [int(row[0]) for row in table] == sorted(codes)


def test_every_event_of_a_session_is_described():
    """
    A program that practises by JSON knows each event that it may meet, and each move.
    """
    from greenroom.cli import session

    source = Path(session.__file__).read_text(encoding="utf-8")
    events = set(re.findall(r"""(?:\.say|\._print)\(\s*"(\w+)\"""", source))
    told = section(read("commands.md"), "## `greenroom practice`")
    named = next(line for line in told.splitlines() if line.startswith("With `--json` the events"))
    assert set(re.findall(r"`(\w+)`", named)) == events
    moves = {*session.KEYS.values(), *session.MARKS.values()}
    assert [move for move in sorted(moves) if not re.search(rf"[`\"]{move}[`\"]", told)] == []


# Kinds, settings, thresholds


def test_every_kind_is_listed_and_marked_as_graded_or_not():
    """
    A kind is said to be graded if and only if it is.
    """
    table = {row[0].strip("`"): row[1] for row in rows(read("item-kinds.md")) if len(row) == 4}
    assert table == {kind: "yes" if kind in GRADED_KINDS else "no" for kind in KINDS}


def test_the_readme_says_which_kinds_are_not_graded():
    """
    The first page promises no kind that is refused, and hides none that works.
    """
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    does, does_not = readme.split("## What it does not do yet")
    for kind in KINDS:
        assert (f"`{kind}`" in does) == (kind in GRADED_KINDS), kind
        missing = does_not.split("\n## ")[0].splitlines()
        listed = any("not graded" in line and f"`{kind}`" in line for line in missing)
        assert listed == (kind not in GRADED_KINDS), kind


def test_every_setting_stands_with_its_default_and_bounds():
    """
    The table of settings says what the program takes.
    """
    table = {
        row[0].strip("`"): row[1:] for row in rows(section(read("settings.md"), "## Your settings"))
    }
    assert set(table) == set(Settings.model_fields)
    for name, field in Settings.model_fields.items():
        default, takes, _ = table[name]
        assert default.strip("`") == (str(field.default) or "empty"), name
        limits = {type(limit).__name__: limit for limit in field.metadata}
        if "Ge" in limits:
            assert takes == f"{limits['Ge'].ge:g} to {limits['Le'].le:g}", name


def test_every_environment_variable_is_described():
    """
    The program reads those variables that the page of settings lists.
    """
    files = [*SRC.rglob("*.py"), ROOT / "dev.py"]
    used = {
        name
        for file in files
        if "node_modules" not in file.parts
        for name in re.findall(r"GREENROOM_[A-Z_]+", file.read_text(encoding="utf-8"))
    }
    assert used == set(names(section(read("settings.md"), "## Environment variables")))


def test_every_threshold_stands_with_its_value():
    """
    The table of thresholds repeats the file.
    """
    wanted = {name: value for name, value in vars(thresholds).items() if name.isupper()}
    table = {row[0].strip("`"): float(row[1]) for row in rows(read("thresholds.md"))}
    assert table == wanted


# Errors


def leaves(family):
    for error in family.__subclasses__():
        if "code" in vars(error):
            yield error
        yield from leaves(error)


def test_every_error_stands_with_its_words():
    """
    Each row of the table is what the class says; a row that differs is printed to be pasted.
    """
    wanted = []
    for error in leaves(GreenroomError):
        exit_code = 3 if issubclass(error, HouseError) else 2
        status = status_of(error.__new__(error))
        wanted.append([f"`{error.code}`", str(exit_code), str(status), error.words, error.mend])
    have = rows(section(read("errors.md"), "## Codes"))
    missing = ["| " + " | ".join(row) + " |" for row in wanted if row not in have]
    assert missing == [], "add to docs/reference/errors.md"
    assert [row for row in have if row not in wanted] == []


def test_every_refusal_of_the_server_is_described():
    """
    What the guard answers with stands in the table, with its status.
    """
    table = {
        row[0].strip("`"): row[1]
        for row in rows(section(read("errors.md"), "## Refusals of the web server"))
    }
    refusals = [value for value in vars(security).values() if isinstance(value, security.Refusal)]
    assert len(refusals) >= 4
    assert {r.code: str(r.status) for r in refusals}.items() <= table.items()


def problem_codes(file):
    """What stands for `code` in the calls of a file: the argument of that name of its callee."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    places = {"Problem": None}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            arguments = [a.arg for a in node.args.args if a.arg != "self"]
            if "code" in arguments:
                places[node.name] = arguments.index("code")
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        callee = getattr(node.func, "attr", getattr(node.func, "id", None))
        if callee not in places:
            continue
        place = places[callee]
        given = [k.value for k in node.keywords if k.arg == "code"]
        given += node.args[place : place + 1] if place is not None else []
        yield from (g.value for g in given if isinstance(g, ast.Constant))


def test_every_problem_that_check_finds_is_described():
    """
    The codes of problems in the bank are those that its readers and the checker give.
    """
    files = [*(SRC / "bank").glob("*.py"), *(SRC / "service").glob("checking*.py")]
    used = {code for file in files for code in problem_codes(file)}
    described = names(section(read("errors.md"), "## What `greenroom check` finds"))
    assert len(used) >= 30
    assert sorted(described) == sorted(used)


# Events, items, `score`


def test_every_event_type_stands_with_its_fields():
    """
    Each type has a heading, and below it a table of exactly its fields.
    """
    text = section(read("events.md"), "## Types")
    types = {get_args(m.model_fields["type"].annotation)[0]: m for m in events()}
    assert re.findall(r"^### `(\w+)`$", text, re.MULTILINE) == list(types)
    for name, model in types.items():
        described = names(section("\n" + text, f"### `{name}`"))
        assert described == [field for field in model.model_fields if field != "type"], name


def events():
    union, *_ = get_args(EventBody)
    return get_args(union)


def test_every_field_of_an_event_is_described():
    """
    What all events have in common stands in one table.
    """
    table = section(read("events.md"), "## What every event has")
    assert names(table) == list(Event.model_fields)


ITEMS = [ExplainItem, ChooseItem, ComputeItem, CodeItem, SqlItem, DesignItem, BehaveItem]
PIECES = [Option, AnswerField, Constraint, DesignOption]
RUBRICS = [KeyPoint, FollowUp, When, Misconception]


@pytest.mark.parametrize("model", [*ITEMS, *PIECES, *RUBRICS, Area, Topic, Skill])
def test_every_key_of_the_bank_stands_in_the_item_format(model):
    """
    An author finds every key that a file may hold.
    """
    text = read("item-format.md")
    missing = [
        field
        for field in set(model.model_fields) - FROM_THE_FOLDER
        if not re.search(rf"(?<![\w-]){field}(?![\w-])", text)
        and not re.search(rf"\[\[(\w+\.)?{field.removesuffix('s')}\]\]", text)
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("heading", "model"),
    [("## A line of the input", scoring._Line), ("## A line of the input", scoring._Point)],
)
def test_every_key_of_a_line_to_score_is_described(heading, model):
    """
    The contract names each key that is read.
    """
    described = set(names(section(read("score.md"), heading)))
    assert set(model.model_fields) <= described


def test_every_benchmark_has_a_row():
    """
    The page of figures names every script that measures one, and no other.
    """
    scripts = {path.name for path in (ROOT / "benchmarks").glob("bench_*.py")}
    assert set(re.findall(r"benchmarks/(bench_\w+\.py)", read("performance.md"))) == scripts

"""One program for every wall: each really tries, and none gets through."""

from __future__ import annotations

import re
from pathlib import Path

import psutil
import pytest

from greenroom.domain.programs import Limits
from greenroom.judge.sandbox import Program
from greenroom.judge.wire import WireError, decode, encode

CANARY = "CANARY-5f0c1b"

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))
LIMITS = Limits(cpu_seconds=1, memory_mib=256)
WALL_SECONDS = 4
CALLS = [encode([[n], {}]) for n in range(10)]
HONEST = "# HONEST-PROGRAM\ndef solve(x):\n    return x + 1\n"
RIGHT = list(range(1, 11))
TWICE = "persist"
WALLS = {"leak", "forge", "dos", "escape", "persist"}


def run(sandbox, source):
    return sandbox.run(Program(source, "solve", CALLS), LIMITS, wall_seconds=WALL_SECONDS)


def read(outcome):
    """What a program gave for a case: a value, or the text of its error."""
    try:
        found = decode(outcome.body)
    except WireError as error:
        return f"no value: {error}"
    try:
        return found[0] if outcome.kind == "value" else f"{found['types'][0]}: {found['message']}"
    except (TypeError, LookupError):
        return f"no outcome: {found!r}"


def limit_that_was_hit(ran):
    """The limit; a refusal that the program sees as an exception counts, too."""
    first = read(ran.outcomes[0]) if ran.outcomes else ""
    if ran.limit is None and isinstance(first, str):
        if first.startswith("MemoryError"):
            return "memory"
        if first.startswith("PermissionError"):
            return "forbidden"
    return ran.limit


def test_there_is_a_program_for_every_wall():
    """At least sixty, of every kind; each says what it tries and which wall must hold."""
    assert len(PROGRAMS) >= 60
    assert {path.name.partition("_")[0] for path in PROGRAMS} == WALLS
    for path in PROGRAMS:
        assert re.match(r'"""[A-Z][^\n]+\.\n\nWall: [a-z/_, ]+', path.read_text()), path.name


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_it_does_not_get_through(path, sandbox, outside):
    """
    Nothing got out, nothing outside was touched, it does not count as right, the limit that
    stopped it is named, and the next honest program is judged as ever.
    """
    source = f"TARGETS = {outside.targets!r}\n{path.read_text()}"
    assert [read(one) for one in run(sandbox, HONEST).outcomes] == RIGHT
    for _ in range(2 if path.stem.startswith(TWICE) else 1):
        ran = run(sandbox, source)
        given = [read(one) for one in ran.outcomes]
        everything = f"{given} {ran.printed} {ran.no_start!r}"
        assert "ESCAPED" not in everything
        assert CANARY not in everything
        assert given != RIGHT or ran.limit is not None
    wanted = re.search(r"^Limit: (\w+)$", path.read_text(), re.MULTILINE)
    if wanted:
        assert limit_that_was_hit(ran) == wanted[1]
    assert outside.unharmed()
    after = run(sandbox, HONEST)
    assert after.limit is None
    assert [read(one) for one in after.outcomes] == RIGHT


def test_nothing_is_left_of_them(sandbox):
    """
    When the last has run, the launcher has the child that waits, and no other.
    """
    run(sandbox, HONEST)
    launcher = psutil.Process(sandbox.pid)
    if sandbox.ready()["walls"]["namespaces"]:
        (launcher,) = launcher.children()  # it lives in a process namespace, its parent outside
    for _ in range(20):
        if len(family := launcher.children()) == 1:
            break
        psutil.wait_procs(family, timeout=0.2)  # the last one is ended while its verdict is read
    assert len(family) == 1


def test_the_walls_of_this_machine_stand(sandbox, request):
    """
    Where the system lacks a wall, the programs above would prove less than they say.
    """
    ready = sandbox.ready()
    walls = ready["walls"]
    assert walls["namespaces"] is ("all-walls" in request.node.name), ready["why_no_namespaces"]
    assert walls["landlock"] >= 1
    assert walls["seccomp"] is True

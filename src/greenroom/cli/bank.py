"""`greenroom bank`: the bank as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from greenroom.bank.stats import Stats, stats
from greenroom.cli.layout import counted, plain
from greenroom.cli.result import Result, reports
from greenroom.domain.items import KINDS, ProgramItem
from greenroom.domain.skills import SkillMap, Topic
from greenroom.domain.strength import Strength
from greenroom.wiring import House

HEADS: dict[str, str] = {
    "explain": "ex",
    "choose": "ch",
    "compute": "co",
    "plot": "pl",
    "code": "cd",
    "debug": "db",
    "sql": "sq",
    "build": "bu",
    "design": "ds",
    "behave": "be",
}
"""What stands over the column of a kind."""


@click.group("bank")
def command() -> None:
    """Look at the bank as a whole."""


@command.command("stats")
@click.option("--markdown", is_flag=True, help="Print the matrix as Markdown tables.")
@reports
def stats_(markdown: bool) -> Result:
    """Count ready items by topic and kind.

    A dash marks a kind that the topic does not need.
    """
    house = House()
    skill_map = house.bank.skill_map()
    items = house.bank.items()
    measured = [house.bank.strength(i.uid) for i in items if isinstance(i, ProgramItem)]
    strengths = [one for one in measured if one is not None]
    data = stats(items, skill_map, strengths)
    lines = list(_tables(data, skill_map) if markdown else _columns(data, skill_map))
    return Result(data=data, lines=(*lines, *_strength(strengths)))


def _strength(strengths: Sequence[Strength]) -> Iterator[str]:
    """How many faulty versions of the solutions the tests let pass, over all programs."""
    alive = sum(len(one.survivors) for one in strengths)
    mutants = sum(one.mutants for one in strengths)
    if mutants:
        share = f"{alive / mutants:.1%}".replace("%", " %")
        yield (
            f"The tests of {counted(len(strengths), 'program')} let {alive} of "
            f"{counted(mutants, 'mutant')} pass ({share})."
        )


def _columns(data: Stats, skill_map: SkillMap) -> Iterator[str]:
    """A line a topic, narrow enough for a terminal when all ten kinds are there."""
    kinds = _kinds(data)
    yield plain(", ".join(f"{HEADS[kind]} {kind}" for kind in kinds))
    yield _row("", [HEADS[kind] for kind in kinds])
    for area in skill_map.areas:
        yield area.title
        for topic in area.topics:
            yield _row(f"  {topic.id}", _counts(data, topic, kinds))
    yield _row("ready items", [data["kinds"][kind] for kind in kinds])
    yield f"{len(data['empty_required_cells'])} required cells are still empty."


def _tables(data: Stats, skill_map: SkillMap) -> Iterator[str]:
    kinds = _kinds(data)
    for area in skill_map.areas:
        yield f"### {area.title}\n"
        yield f"| topic | {' | '.join(kinds)} |"
        yield f"| --- |{' ---: |' * len(kinds)}"
        for topic in area.topics:
            cells = map(str, _counts(data, topic, kinds))
            yield f"| {topic.title} | {' | '.join(cells)} |"
        yield ""


def _kinds(data: Stats) -> list[str]:
    return [kind for kind in KINDS if data["kinds"].get(kind)]


def _counts(data: Stats, topic: Topic, kinds: Sequence[str]) -> list[int | str]:
    """How many items of each kind; 0 where one is required, a dash where none is."""
    counts = data["topics"].get(topic.id, {})
    return [counts.get(kind) or (0 if kind in topic.requires else "-") for kind in kinds]


def _row(name: str, cells: Sequence[object]) -> str:
    return f"{name:40}" + "".join(f"{cell:>4}" for cell in cells)

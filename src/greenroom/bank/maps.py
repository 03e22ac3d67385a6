"""Reads `skills.toml`, the map of areas, topics and skills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from greenroom.bank.faults import Location, from_validation
from greenroom.bank.tomls import line_in_tables, quoted_lines, read_toml
from greenroom.domain.problems import Problem
from greenroom.domain.skills import SkillMap

MAP_FILE = "skills.toml"


def merged_map(files: Sequence[tuple[Path, str]]) -> tuple[SkillMap | None, list[Problem]]:
    """One map out of the map files of all roots.

    A later file adds areas, and topics to areas of the same id. A file that cannot be read, or
    that does not fit to those before it, is named and left out.

    Returns:
        The map, or None where no file could be read; the problems.
    """
    areas: list[object] = []
    merged: SkillMap | None = None
    problems: list[Problem] = []
    for path, text in files:
        data = read_toml(text, path)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        candidate = _added(areas, _renamed(data.get("area", [])))
        extra = {name: value for name, value in data.items() if name != "area"}
        try:
            merged = SkillMap.model_validate({"areas": candidate, **extra})
        except ValidationError as error:
            problems += _problems(error, path, text, alone=not areas)
        else:
            areas = candidate
    return merged, problems


def _renamed(areas: object) -> list[object]:
    """`[[area.topic]]` reads well in the file; the record calls the list `topics`."""
    if not isinstance(areas, list):
        return [areas]
    return [
        {("topics" if key == "topic" else key): value for key, value in area.items()}
        if isinstance(area, Mapping)
        else area
        for area in areas
    ]


def _added(areas: list[object], further: list[object]) -> list[object]:
    result = list(areas)
    for area in further:
        name = area.get("id") if isinstance(area, Mapping) else None
        place = next(
            (n for n, a in enumerate(result) if isinstance(a, Mapping) and a.get("id") == name),
            None,
        )
        if place is None or not isinstance(area, Mapping):
            result.append(area)
            continue
        known = result[place]
        assert isinstance(known, Mapping)  # `place` was found among mappings
        topics = [*known.get("topics", []), *area.get("topics", [])]
        result[place] = {**known, "topics": topics}
    return result


def _problems(error: ValidationError, path: Path, text: str, *, alone: bool) -> list[Problem]:
    def line_of(location: Location) -> int | None:
        # in a further file the places differ from those in the merged map
        return _line(text, location) if alone else None

    return from_validation(error, SkillMap, path=path, line_of=line_of, words=quoted_lines(text))


def _line(text: str, location: Location) -> int | None:
    headings = {"areas": "area", "topics": "area.topic"}
    steps = list(pairwise(location))
    tables = [(headings[a], n) for a, n in steps if a in headings and isinstance(n, int)]
    rest = location[2 * len(tables) :]
    key = next((step for step in rest if isinstance(step, str)), "")
    return line_in_tables(text, tables, key)

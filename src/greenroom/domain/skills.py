"""The map: areas, their topics, the skills of a topic, and what comes before what."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from pydantic import Field, model_validator

from greenroom.domain.roles import Role
from greenroom.domain.values import Slug, Value


class Skill(Value):
    """One thing a candidate can know or not know; memory and ability are kept by skill."""

    id: Slug
    title: str


class Topic(Value):
    """A chapter: a page to learn from and items to practise."""

    id: Slug
    title: str
    skills: tuple[Skill, ...] = Field(min_length=1)
    after: tuple[Slug, ...] = Field(default=(), description="topics worth knowing first")
    requires: tuple[str, ...] = Field(default=(), description="kinds a full bank has for it")
    roles: tuple[Role, ...] = Field(
        default=(), description="who is asked about it; empty for everybody"
    )


class Area(Value):
    """One of the six parts of an interview."""

    id: Slug
    title: str
    topics: tuple[Topic, ...] = Field(min_length=1)


class SkillMap(Value):
    """All areas in the order in which they are learnt."""

    areas: tuple[Area, ...]

    @model_validator(mode="after")
    def _is_coherent(self) -> SkillMap:
        topics = [topic.id for topic in self.topics()]
        skills = [skill.id for topic in self.topics() for skill in topic.skills]
        for what, names in (("topic", topics), ("skill", skills)):
            repeated = sorted({name for name in names if names.count(name) > 1})
            if repeated:
                raise ValueError(f"{what} given twice: {', '.join(repeated)}")
        for topic in self.topics():
            unknown = sorted(set(topic.after) - set(topics))
            if unknown:
                raise ValueError(f"topic {topic.id} comes after unknown {', '.join(unknown)}")
        try:
            TopologicalSorter({topic.id: topic.after for topic in self.topics()}).prepare()
        except CycleError as error:
            raise ValueError(
                f"topics wait for one another: {' -> '.join(error.args[1])}"
            ) from error
        return self

    def topics(self) -> tuple[Topic, ...]:
        """Every topic, area by area."""
        return tuple(topic for area in self.areas for topic in area.topics)

    def area_of(self, topic: str) -> Area | None:
        """The area that a topic belongs to, or None for a topic that is not on the map."""
        return next((a for a in self.areas if any(t.id == topic for t in a.topics)), None)

    def order(self) -> tuple[str, ...]:
        """Topic ids so that what comes before stands before, else in the order of the file."""
        place = {topic.id: number for number, topic in enumerate(self.topics())}
        sorter = TopologicalSorter({topic.id: topic.after for topic in self.topics()})
        sorter.prepare()
        ordered: list[str] = []
        ready: list[str] = []
        while sorter.is_active():
            ready = sorted([*ready, *sorter.get_ready()], key=place.__getitem__)
            first = ready.pop(0)
            ordered.append(first)
            sorter.done(first)
        return tuple(ordered)

"""What a good answer to an open question says, and what a wrong one says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

from pydantic import Field, model_validator

from greenroom.domain.designs import Signal
from greenroom.domain.stories import StoryPart
from greenroom.domain.thresholds import FOLLOW_UPS_DEEP
from greenroom.domain.values import Slug, Value

Tier = Literal["must", "should", "bonus"]


class KeyPoint(Value):
    """One thing a good answer says."""

    id: Slug
    says: str = Field(min_length=10)
    weight: float = Field(
        default=1, gt=0, le=5, description="share of the mark, against the others"
    )
    tier: Tier = "should"
    heard: tuple[str, ...] = Field(default=(), description="other wordings that count")
    signal: Signal | None = Field(default=None, description="what it shows, in a design item")
    option: Slug | None = Field(
        default=None, description="it counts only where this option of a design item was chosen"
    )
    part: StoryPart | None = Field(
        default=None, description="the part of a story that it stands for, in a behave item"
    )


class Misconception(Value):
    """A wrong belief as people state it, and the reply that puts it right."""

    id: Slug
    says: str = Field(min_length=10)
    heard: tuple[str, ...] = Field(default=(), description="other ways people say it")
    reply: str = Field(min_length=10)


class When(Value):
    """What fires a follow-up: a point missed or claimed, a misconception heard, or any answer."""

    missed: Slug | None = None
    claimed: Slug | None = None
    heard: Slug | None = None
    always: Literal[True] | None = None

    @model_validator(mode="after")
    def _names_one(self) -> When:
        given = (self.missed, self.claimed, self.heard, self.always)
        if given.count(None) != len(given) - 1:
            raise ValueError("name exactly one of missed, claimed, heard, always")
        return self


class FollowUp(Value):
    """A further question that depends on what was said, with a rubric of its own."""

    id: Slug
    when: When
    ask: str = Field(min_length=10)
    answer: str = Field(min_length=10, description="model answer, Markdown")
    key_points: tuple[KeyPoint, ...] = Field(min_length=1, max_length=7)
    misconceptions: tuple[Misconception, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> FollowUp:
        _refuse_repeats(self.key_points, self.misconceptions, self.follow_ups)
        refuse_keys(self.key_points, ("signal", "option", "part"), "of a follow-up")
        return self


class Rubric(Value):
    """One question with its points: the main one of an item, or one of its follow-ups."""

    question: str
    key_points: tuple[KeyPoint, ...]
    misconceptions: tuple[Misconception, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    @model_validator(mode="after")
    def _is_coherent(self) -> Rubric:
        refuse_incoherent(self)
        return self


class _Questioned(Protocol):
    """What has points, misconceptions and follow-ups: a rubric, an item, a follow-up."""

    @property
    def key_points(self) -> tuple[KeyPoint, ...]: ...
    @property
    def misconceptions(self) -> tuple[Misconception, ...]: ...
    @property
    def follow_ups(self) -> tuple[FollowUp, ...]: ...


def refuse_incoherent(asked: _Questioned) -> None:
    """Raise ValueError for ids given twice, follow-ups too deep, and those that wait in vain."""
    _refuse_repeats(asked.key_points, asked.misconceptions, asked.follow_ups)
    if depth(asked.follow_ups) > FOLLOW_UPS_DEEP:
        raise ValueError(f"follow-ups go {FOLLOW_UPS_DEEP} deep at most")
    for owner, follow_up in _owned(asked, asked.follow_ups):
        when = follow_up.when
        point = when.missed or when.claimed
        if point and all(known.id != point for known in owner.key_points):
            raise ValueError(f"follow-up {follow_up.id} waits for the unknown point {point}")
        if when.heard and all(belief.id != when.heard for belief in owner.misconceptions):
            raise ValueError(
                f"follow-up {follow_up.id} waits for the misconception {when.heard}, "
                "which its question does not list"
            )


def refuse_keys(
    points: tuple[KeyPoint, ...], keys: Iterable[Literal["signal", "option", "part"]], where: str
) -> None:
    """Raise ValueError for a point that says what points there cannot say."""
    for point in points:
        for key in keys:
            if getattr(point, key) is not None:
                raise ValueError(f"the point {point.id} {where} has no {key}")


def depth(follow_ups: tuple[FollowUp, ...]) -> int:
    """How many follow-ups hang below one another; 0 for none."""
    return max((1 + depth(follow_up.follow_ups) for follow_up in follow_ups), default=0)


def _owned(
    owner: _Questioned, follow_ups: tuple[FollowUp, ...]
) -> Iterator[tuple[_Questioned, FollowUp]]:
    for follow_up in follow_ups:
        yield owner, follow_up
        yield from _owned(follow_up, follow_up.follow_ups)


def _refuse_repeats(*groups: tuple[KeyPoint | Misconception | FollowUp, ...]) -> None:
    for group in groups:
        if len(group) > 1 and len({entry.id for entry in group}) != len(group):
            ids = [entry.id for entry in group]
            repeated = sorted({name for name in ids if ids.count(name) > 1})
            raise ValueError(f"the same id is used twice: {', '.join(repeated)}")

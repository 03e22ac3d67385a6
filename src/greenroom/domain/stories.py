"""The parts of a story from experience, as facts about its text."""

from __future__ import annotations

from typing import Final, Literal, get_args

from pydantic import Field

from greenroom.domain.hearing import PointState
from greenroom.domain.values import Share, Span, Value

StoryPart = Literal["headline", "situation", "task", "action", "result", "figures", "learning"]
STORY_PARTS: Final[tuple[StoryPart, ...]] = get_args(StoryPart)


class PartHeard(Value):
    """Whether one part of a story is there, how sure that is, and in which words."""

    part: StoryPart
    state: PointState
    confidence: Share
    spans: tuple[Span, ...] = ()


class Story(Value):
    """How a text is built as a story, whatever it is about.

    `told` is whether it tells of something that happened; advice and plans do not.
    """

    parts: tuple[PartHeard, ...]
    own_actions: int = Field(ge=0, description="what `I` did")
    shared_actions: int = Field(ge=0, description="what `we` did")
    told: bool

    @property
    def own_share(self) -> float | None:
        """The share of the deeds that are the teller's own; None where nobody does anything.

        >>> Story(parts=(), own_actions=3, shared_actions=1, told=True).own_share
        0.75
        """
        deeds = self.own_actions + self.shared_actions
        return None if deeds == 0 else self.own_actions / deeds

    def state(self, part: StoryPart) -> PointState:
        """The state of a part; one that nobody looked for is missing."""
        return next((found.state for found in self.parts if found.part == part), "missing")

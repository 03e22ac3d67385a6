"""Grades: a score, a verdict, how sure it is, and the evidence it rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from greenroom.domain.designs import Signal
from greenroom.domain.hearing import PointState
from greenroom.domain.rubrics import Tier
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM
from greenroom.domain.values import Share, Slug, Span, Value

Verdict = Literal["wrong", "partial", "full", "unsure", "accepted", "too_slow", "crashes"]


class PointEvidence(Value):
    """One key point: made or not, and where."""

    type: Literal["point"] = "point"
    id: Slug
    says: str
    tier: Tier
    weight: float
    state: PointState
    confidence: Share
    spans: tuple[Span, ...] = ()
    signal: Signal | None = None


class ClaimEvidence(Value):
    """A misconception that was heard, and the reply to it."""

    type: Literal["claim"] = "claim"
    misconception: Slug
    says: str
    reply: str
    spans: tuple[Span, ...] = ()


class ValueEvidence(Value):
    """One computed value: what was given, what is right, and the slip if it is a known one."""

    type: Literal["value"] = "value"
    id: Slug
    label: str
    given: str
    expected: str
    right: bool
    share: Share | None = Field(default=None, description="how much is right, where it is a part")
    undecided: bool = Field(default=False, description="nothing could tell whether it is right")
    given_latex: str = Field(default="", description="how a formula was read")
    expected_latex: str = ""
    says: str = ""
    misconception: Slug | None = None

    @property
    def earned(self) -> float:
        """How much of the value is right, in [0, 1]."""
        return float(self.right) if self.share is None else self.share


class OptionEvidence(Value):
    """One option that was chosen, or that should have been."""

    type: Literal["option"] = "option"
    id: Slug
    text: str
    chosen: bool
    right: bool
    says: str = ""
    misconception: Slug | None = None


class JargonEvidence(Value):
    """A term that the listener does not know, said without an explanation."""

    type: Literal["jargon"] = "jargon"
    term: str
    spans: tuple[Span, ...]


class PropertyEvidence(Value):
    """Something that must hold of a program, and the smallest input for which it does not."""

    type: Literal["property"] = "property"
    says: str
    right: bool
    cases: int = Field(ge=1, description="in how many cases it was tried")
    failed: int = Field(default=0, ge=0)
    not_run: int = Field(default=0, ge=0)
    visible: bool = Field(default=False, description="whether the candidate saw the case before")
    shape: str = ""
    difference: str = ""
    line: int | None = None
    call: str = ""
    given: str = ""
    expected: str = ""


Evidence = Annotated[
    PointEvidence
    | ClaimEvidence
    | ValueEvidence
    | OptionEvidence
    | JargonEvidence
    | PropertyEvidence,
    Field(discriminator="type"),
]


class Grade(Value):
    """What an answer earned, and why."""

    score: Share
    verdict: Verdict
    confidence: Share
    evidence: tuple[Evidence, ...] = ()
    feedback: tuple[str, ...] = ()
    grader: str
    grader_version: str
    model_hash: str | None = None
    rubric_hash: str
    degraded: str | None = None

    def points(self) -> tuple[PointEvidence, ...]:
        """The evidence about key points."""
        return tuple(e for e in self.evidence if isinstance(e, PointEvidence))

    def claims(self) -> tuple[ClaimEvidence, ...]:
        """The misconceptions that were heard."""
        return tuple(e for e in self.evidence if isinstance(e, ClaimEvidence))

    def properties(self) -> tuple[PropertyEvidence, ...]:
        """What must hold of a program; what does not hold comes first."""
        return tuple(e for e in self.evidence if isinstance(e, PropertyEvidence))

    def jargon(self) -> tuple[JargonEvidence, ...]:
        """The terms that were not explained."""
        return tuple(e for e in self.evidence if isinstance(e, JargonEvidence))


def verdict_of(score: float) -> Verdict:
    """The word for a score in [0, 1].

    >>> [verdict_of(score) for score in (0.0, 0.4, 0.8)]
    ['wrong', 'partial', 'full']
    """
    if score < PARTIAL_FROM:
        return "wrong"
    return "partial" if score < FULL_FROM else "full"

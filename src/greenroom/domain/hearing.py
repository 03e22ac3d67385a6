"""What was heard in a free answer: facts for the grader, not yet a grade."""

from __future__ import annotations

from typing import Literal

from greenroom.domain.values import Share, Slug, Span, Value

PointState = Literal["heard", "partly", "missing", "contradicted"]

Gate = Literal["prose", "empty", "evasive", "keywords", "gibberish", "copied", "off_topic"]
"""What kind of text it is; all but `prose` keep the answer below the pass line."""


Odds = tuple[Share, Share, Share, Share]
"""The chances that a point was heard, partly made, missing, contradicted; they sum to 1."""


class PointHeard(Value):
    """Whether one key point was made, how sure we are, and in which words."""

    id: Slug
    state: PointState
    confidence: Share
    spans: tuple[Span, ...] = ()
    odds: Odds | None = None
    """None where nothing is known beyond the state and its confidence."""


class ClaimHeard(Value):
    """A misconception that was said."""

    misconception: Slug
    confidence: Share
    spans: tuple[Span, ...] = ()


class Hearing(Value):
    """All that was heard in one answer, by whom."""

    gate: Gate
    points: tuple[PointHeard, ...]
    claims: tuple[ClaimHeard, ...] = ()
    grader: str
    grader_version: str
    model_hash: str | None = None
    degraded: str | None = None
    """Why less than everything could be used (the language model is not there yet), if so."""

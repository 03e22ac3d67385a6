"""Values as the templates show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from markupsafe import Markup

from greenroom.domain.answers import TextAnswer
from greenroom.domain.attempts import Attempt
from greenroom.domain.grades import (
    ClaimEvidence,
    OptionEvidence,
    PointEvidence,
    ValueEvidence,
    Verdict,
    verdict_of,
)
from greenroom.domain.items import Item, Kind
from greenroom.domain.schedules import Rating
from greenroom.domain.skills import Area, SkillMap, Topic
from greenroom.domain.values import Span
from greenroom.memory.cards import rating_of
from greenroom.planning.queue import askable
from greenroom.rendering.evidence import Mark, MarkState, highlight
from greenroom.service.questions import Outcome

QUOTE_CHARACTERS = 160


@dataclass(frozen=True, slots=True)
class PointView:
    """A key point with its number on the page and the words that it rests on."""

    label: str
    anchor: str
    evidence: PointEvidence
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A misconception that was heard, in which words."""

    label: str
    anchor: str
    evidence: ClaimEvidence
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GradeView:
    """A grade, sorted for the page."""

    text: str | None
    answer: Markup
    points: tuple[PointView, ...]
    claims: tuple[ClaimView, ...]
    values: tuple[ValueEvidence, ...]
    options: tuple[OptionEvidence, ...]
    rating: Rating | None
    remarks: tuple[str, ...]
    """The feedback without the replies to misconceptions, which stand with their claims."""


def grade_view(outcome: Outcome) -> GradeView:
    """The grade of an attempt, with the answer's words marked."""
    attempt = outcome.attempt
    answer = attempt.answered.answer
    text = answer.text if isinstance(answer, TextAnswer) else None
    points = tuple(
        PointView(str(n), f"point-{e.id}", e, _quotes(text, e.spans))
        for n, e in enumerate(attempt.grade.points(), start=1)
    )
    claims = tuple(
        ClaimView(f"!{n}", f"claim-{e.misconception}", e, _quotes(text, e.spans))
        for n, e in enumerate(attempt.grade.claims(), start=1)
    )
    replies = {claim.evidence.reply for claim in claims}
    return GradeView(
        text=text,
        answer=Markup(highlight(text or "", _marks(points, claims))),
        points=points,
        claims=claims,
        values=tuple(e for e in attempt.grade.evidence if isinstance(e, ValueEvidence)),
        options=tuple(e for e in attempt.grade.evidence if isinstance(e, OptionEvidence)),
        rating=None if attempt.score is None else rating_of(attempt.score),
        remarks=tuple(line for line in attempt.grade.feedback if line not in replies),
    )


def counted_verdict(attempt: Attempt) -> Verdict:
    """The verdict that counts: the candidate's own where an answer in words was marked.

    Whether a number or a choice is right stays a fact, however well its author knew it.
    """
    if attempt.self_mark is None or attempt.answered.kind != "explain":
        return attempt.grade.verdict
    return verdict_of(attempt.self_mark.score)


def _marks(points: Iterable[PointView], claims: Iterable[ClaimView]) -> list[Mark]:
    marks = [_mark(p, p.evidence.state, span) for p in points for span in p.evidence.spans]
    return marks + [_mark(c, "claim", span) for c in claims for span in c.evidence.spans]


def _mark(view: PointView | ClaimView, state: MarkState, span: Span) -> Mark:
    return Mark(span, state, view.anchor, view.label, view.evidence.says)


def _quotes(text: str | None, spans: Iterable[Span]) -> tuple[str, ...]:
    words = [(text or "")[span.start : span.end].strip() for span in spans]
    return tuple(
        w if len(w) <= QUOTE_CHARACTERS else f"{w[:QUOTE_CHARACTERS]}…" for w in words if w
    )


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic of the map with what there is to do in it."""

    topic: Topic
    page: bool
    kinds: dict[Kind, int]

    @property
    def ready(self) -> int:
        """How many items can be asked."""
        return sum(self.kinds.values())

    @property
    def state(self) -> Literal["open", "to-come"]:
        """Whether there is anything yet."""
        return "open" if self.page or self.ready else "to-come"


@dataclass(frozen=True, slots=True)
class AreaView:
    """One of the six areas."""

    area: Area
    topics: tuple[TopicView, ...]

    @property
    def open(self) -> tuple[TopicView, ...]:
        """Topics with a page or items."""
        return tuple(t for t in self.topics if t.state == "open")

    @property
    def to_come(self) -> tuple[TopicView, ...]:
        """Topics that stand on the map only."""
        return tuple(t for t in self.topics if t.state == "to-come")


def map_view(skill_map: SkillMap, items: Iterable[Item], pages: set[str]) -> tuple[AreaView, ...]:
    """The map with counts of what can be asked.

    Args:
        skill_map: Areas and topics.
        items: Every item of the bank.
        pages: Ids of the topics that have a page.
    """
    counted = Counter((item.topic, item.kind) for item in items if askable(item))
    return tuple(
        AreaView(
            area,
            tuple(
                TopicView(
                    topic,
                    topic.id in pages,
                    {kind: n for (name, kind), n in counted.items() if name == topic.id},
                )
                for topic in area.topics
            ),
        )
        for area in skill_map.areas
    )


@dataclass(frozen=True, slots=True)
class Practised:
    """Days of practice in counts."""

    days: int
    answers: int
    run: int
    """Days in a row up to today; today may still be empty."""


def practised(days: dict[date, int], today: date) -> Practised:
    """Counts the days on which something was answered.

    >>> practised({date(2026, 1, 1): 2, date(2026, 1, 2): 1}, date(2026, 1, 3)).run
    2
    """
    active = {day for day, count in days.items() if count}
    last = today if today in active else today - timedelta(days=1)
    run = 0
    while last - timedelta(days=run) in active:
        run += 1
    return Practised(days=len(active), answers=sum(days.values()), run=run)

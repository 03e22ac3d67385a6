"""Values as the templates show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from greenroom.domain.answers import CodeAnswer, DesignAnswer, Exchange, text_in
from greenroom.domain.attempts import Attempt
from greenroom.domain.designs import Signal
from greenroom.domain.grades import (
    ClaimEvidence,
    JargonEvidence,
    OptionEvidence,
    PointEvidence,
    PropertyEvidence,
    ValueEvidence,
    Verdict,
    verdict_of,
)
from greenroom.domain.items import PROSE_KINDS
from greenroom.domain.schedules import Rating
from greenroom.domain.values import Span
from greenroom.grading.design import Level, signals
from greenroom.memory.cards import rating_of
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
class JargonView:
    """A term that was not explained."""

    label: str
    anchor: str
    evidence: JargonEvidence


@dataclass(frozen=True, slots=True)
class SignalView:
    """One signal of a design, how much of it was seen, and in which points."""

    signal: Signal
    level: Level
    points: tuple[PointView, ...]


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
    jargon: tuple[JargonView, ...]
    signals: tuple[SignalView, ...]
    exchanges: tuple[Exchange, ...]
    option: str | None
    """What was asked before a design, and the option that was chosen."""
    source: str | None
    """The program that was given; None where none was asked for."""
    properties: tuple[PropertyEvidence, ...]
    remarks: tuple[str, ...]
    """The feedback without the replies to misconceptions, which stand with their claims."""


def grade_view(outcome: Outcome) -> GradeView:
    """The grade of an attempt, with the answer's words marked."""
    attempt = outcome.attempt
    answer = attempt.answered.answer
    text = text_in(answer)
    asked = answer.asked if isinstance(answer, DesignAnswer) else ()
    points = tuple(
        PointView(str(n), f"point-{e.id}", e, _quotes(text, e.spans) or _asked(asked, e.id))
        for n, e in enumerate(attempt.grade.points(), start=1)
    )
    claims = tuple(
        ClaimView(f"!{n}", f"claim-{e.misconception}", e, _quotes(text, e.spans))
        for n, e in enumerate(attempt.grade.claims(), start=1)
    )
    jargon = tuple(
        JargonView(f"?{n}", f"jargon-{n}", e) for n, e in enumerate(attempt.grade.jargon(), start=1)
    )
    by_id = {point.evidence.id: point for point in points}
    replies = {claim.evidence.reply for claim in claims}
    return GradeView(
        text=text,
        answer=Markup(highlight(text or "", _marks(points, claims, jargon))),
        points=points,
        claims=claims,
        values=tuple(e for e in attempt.grade.evidence if isinstance(e, ValueEvidence)),
        options=tuple(e for e in attempt.grade.evidence if isinstance(e, OptionEvidence)),
        rating=None if attempt.score is None else rating_of(attempt.score),
        jargon=jargon,
        signals=tuple(
            SignalView(seen.signal, seen.level, tuple(by_id[point.id] for point in seen.points))
            for seen in signals(attempt.grade.points())
        ),
        exchanges=asked,
        option=answer.option if isinstance(answer, DesignAnswer) else None,
        source=answer.source if isinstance(answer, CodeAnswer) else None,
        properties=attempt.grade.properties(),
        remarks=tuple(line for line in attempt.grade.feedback if line not in replies),
    )


def counted_verdict(attempt: Attempt) -> Verdict:
    """The verdict that counts: the candidate's own where an answer in words was marked.

    Whether a number or a choice is right stays a fact, however well its author knew it; of a
    formula on which nobody could decide, the candidate says it.
    """
    a_fact = attempt.answered.kind not in PROSE_KINDS and attempt.grade.verdict != "unsure"
    if attempt.self_mark is None or a_fact:
        return attempt.grade.verdict
    return verdict_of(attempt.self_mark.score)


def _asked(asked: Iterable[Exchange], point: str) -> tuple[str, ...]:
    """The question by which a constraint was asked for."""
    return tuple(exchange.question for exchange in asked if exchange.constraint == point)


def _marks(
    points: Iterable[PointView], claims: Iterable[ClaimView], jargon: Iterable[JargonView]
) -> list[Mark]:
    marks = [_mark(p, p.evidence.state, span) for p in points for span in p.evidence.spans]
    marks += [_mark(c, "claim", span) for c in claims for span in c.evidence.spans]
    return marks + [
        Mark(span, "claim", j.anchor, j.label, j.evidence.term)
        for j in jargon
        for span in j.evidence.spans
    ]


def _mark(view: PointView | ClaimView, state: MarkState, span: Span) -> Mark:
    return Mark(span, state, view.anchor, view.label, view.evidence.says)


def _quotes(text: str | None, spans: Iterable[Span]) -> tuple[str, ...]:
    words = [(text or "")[span.start : span.end].strip() for span in spans]
    return tuple(
        w if len(w) <= QUOTE_CHARACTERS else f"{w[:QUOTE_CHARACTERS]}…" for w in words if w
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

"""An answer with the words that a grade rests on, marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

from greenroom.domain.values import Span

MarkState = Literal["heard", "partly", "missing", "contradicted", "claim"]
_STRONGEST: tuple[MarkState, ...] = ("contradicted", "claim", "partly", "heard", "missing")


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of an answer and what it was taken for.

    `target` is the id of the element on the page that tells more. `label` names it in few
    characters and `says` in words; both stand beside the stretch, for colour alone is no sign.
    """

    span: Span
    state: MarkState
    target: str
    label: str
    says: str


def highlight(answer: str, marks: Sequence[Mark]) -> str:
    """The answer as HTML in which nothing of the candidate's is markup.

    Overlapping marks are cut at each other's ends: a piece under several takes the gravest state
    and names them all. A span beyond the text's end is cut off there, an empty one left out.

    >>> highlight("a < b", [Mark(Span(start=0, end=1), "heard", "point-1", "1", "Says a")])
    '<mark class="heard" data-points="point-1">a</mark><a class="mark-ref" href="#point-1" \
title="Says a">1</a> &lt; b'
    """
    kept = [_within(mark, len(answer)) for mark in marks]
    found = [mark for mark in kept if mark.span.start < mark.span.end]
    edges = sorted({0, len(answer), *(e for m in found for e in (m.span.start, m.span.end))})
    pieces: list[str] = []
    for start, end in pairwise(edges):
        over = [m for m in found if m.span.start <= start and end <= m.span.end]
        pieces.append(_piece(answer[start:end], over))
        pieces.extend(_reference(m) for m in found if m.span.end == end)
    return "".join(pieces)


def _within(mark: Mark, length: int) -> Mark:
    span = Span(start=min(mark.span.start, length), end=min(mark.span.end, length))
    return Mark(span, mark.state, mark.target, mark.label, mark.says)


def _piece(text: str, over: Sequence[Mark]) -> str:
    if not over:
        return escape(text)
    state = min((m.state for m in over), key=_STRONGEST.index)
    points = " ".join(dict.fromkeys(m.target for m in over))
    return f'<mark class="{state}" data-points="{escape(points)}">{escape(text)}</mark>'


def _reference(mark: Mark) -> str:
    target, says = escape(mark.target), escape(mark.says)
    return f'<a class="mark-ref" href="#{target}" title="{says}">{escape(mark.label)}</a>'

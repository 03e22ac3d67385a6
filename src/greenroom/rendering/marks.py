"""The marks of a figure as SVG: where each stands in its panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch
from html import escape
from itertools import pairwise

from greenroom.domain.figures import (
    Band,
    Bars,
    Cells,
    Histogram,
    Intervals,
    Line,
    Mark,
    Note,
    Points,
    Rule,
    Segments,
)
from greenroom.rendering.scales import Scale, written

PLOT_HEIGHT = 230
LETTER = 6.4
"""How wide a letter of the labels is, about."""
MARGIN = 14
"""What is left free to the right of the plot."""


@dataclass(frozen=True)
class Place:
    """Where the marks of a panel go."""

    x: Scale
    y: Scale
    bars: tuple[Bars, ...]
    series: dict[str, int]

    def of(self, mark: Mark) -> str:
        """The class that colours a mark; marks of one name have one colour.

        A mark without a name beside named ones is one of a crowd, and drawn pale.
        """
        if mark.name:
            return f"series-{self.series[mark.name] % 6 + 1}"
        crowd = self.series and isinstance(mark, Line | Points | Segments)
        return "crowd" if crowd else "series-1"


@singledispatch
def drawn(mark: Mark, place: Place) -> str:
    """One mark as SVG, in pixels of the plot."""
    raise TypeError(f"nothing draws a {type(mark).__name__}, or not at {place}")


@drawn.register
def _(mark: Line, place: Place) -> str:
    path = _path(zip(mark.x, mark.y, strict=True), place)
    return f'<path class="line {place.of(mark)} {mark.style}" d="{path}"/>'


@drawn.register
def _(mark: Band, place: Place) -> str:
    up = list(zip(mark.x, mark.high, strict=True))
    down = list(zip(mark.x, mark.low, strict=True))[::-1]
    return f'<path class="band {place.of(mark)}" d="{_path(up + down, place)}Z"/>'


@drawn.register
def _(mark: Points, place: Place) -> str:
    key = place.of(mark)
    return "".join(point(place.x(x), place.y(y), key) for x, y in zip(mark.x, mark.y, strict=True))


@drawn.register
def _(mark: Bars, place: Place) -> str:
    key, width = place.of(mark), bar_width(place.bars)
    found = []
    for at, height in zip(mark.at, mark.heights, strict=True):
        shift, thick = _dodged(mark, at, width, place.bars)
        ends = (0.0, height)
        xs = ends if mark.sideways else (at + shift - thick / 2, at + shift + thick / 2)
        ys = (at + shift - thick / 2, at + shift + thick / 2) if mark.sideways else ends
        found.append(_box(f"area {key}", xs, ys, place))
    return "".join(found)


@drawn.register
def _(mark: Histogram, place: Place) -> str:
    key = f"area histogram {place.of(mark)}"
    edges = zip(mark.edges, mark.edges[1:], mark.counts, strict=False)
    return "".join(_box(key, (a, b), (0.0, count), place) for a, b, count in edges)


@drawn.register
def _(mark: Intervals, place: Place) -> str:
    key, found = place.of(mark), []
    for at, centre, low, high in zip(mark.at, mark.centre, mark.low, mark.high, strict=True):
        ends = [(low, at), (high, at)] if mark.sideways else [(at, low), (at, high)]
        x, y = (centre, at) if mark.sideways else (at, centre)
        found.append(f'<path class="line {key} solid" d="{_path(ends, place)}"/>')
        found.append(point(place.x(x), place.y(y), key))
    return "".join(found)


@drawn.register
def _(mark: Cells, place: Place) -> str:
    largest = max(abs(value) for row in mark.values for value in row) or 1.0
    found = []
    for y, row in enumerate(mark.values):
        for x, value in enumerate(row):
            key = "series-1" if value >= 0 else "series-2"
            shade = round(abs(value) / largest * 10)
            found.append(
                _box(f"cell {key} shade-{shade}", (x - 0.5, x + 0.5), (y - 0.5, y + 0.5), place)
            )
            found.append(
                f'<text class="value" x="{px(place.x(x))}" y="{px(place.y(y))}" dy=".35em">'
                f"{_cell(value)}</text>"
            )
    return "".join(found)


@drawn.register
def _(mark: Segments, place: Place) -> str:
    pieces = zip(mark.x0, mark.y0, mark.x1, mark.y1, strict=True)
    path = "".join(_path([(a, b), (c, d)], place) for a, b, c, d in pieces)
    return f'<path class="line {place.of(mark)} solid" d="{path}"/>'


@drawn.register
def _(mark: Rule, place: Place) -> str:
    if mark.x is not None:
        return f'<path class="rule" d="M{px(place.x(mark.x))} 0V{PLOT_HEIGHT}"/>'
    assert mark.y is not None
    return f'<path class="rule" d="M0 {px(place.y(mark.y))}H{px(place.x.length)}"/>'


@drawn.register
def _(mark: Note, place: Place) -> str:
    x = place.x(mark.x)
    # a word that starts far to the right would leave the panel
    anchor = "end" if x + len(mark.text) * LETTER > place.x.length + MARGIN else "start"
    return (
        f'<text class="note" text-anchor="{anchor}" x="{px(x)}" y="{px(place.y(mark.y))}" '
        f'dy=".32em">{escape(mark.text)}</text>'
    )


def _cell(value: float) -> str:
    return written(value if value == round(value) else float(f"{value:.2f}"))


def _box(key: str, xs: tuple[float, float], ys: tuple[float, float], place: Place) -> str:
    left, right = sorted(place.x(x) for x in xs)
    top, bottom = sorted(place.y(y) for y in ys)
    return (
        f'<rect class="{key}" x="{px(left)}" y="{px(top)}" '
        f'width="{px(right - left)}" height="{px(bottom - top)}"/>'
    )


def bar_width(bars: Sequence[Bars]) -> float:
    """How wide bars are, all series at one position taken together, in units of the axis."""
    places = sorted({at for mark in bars for at in mark.at})
    gaps = [right - left for left, right in pairwise(places)]
    return 0.8 * min(gaps, default=1.0)


def _dodged(mark: Bars, at: float, width: float, bars: Sequence[Bars]) -> tuple[float, float]:
    """How far a bar is moved, and how thick it is, where several stand at one position."""
    here = [other for other in bars if at in other.at]
    thick = width / len(here)
    return (here.index(mark) - (len(here) - 1) / 2) * thick, thick


def point(x: float, y: float, key: str) -> str:
    """A dot; the second and third series have other shapes, so that colour is not all."""
    a, b = px(x), px(y)
    match key:
        case "series-2":
            return f'<path class="point {key}" d="M{a} {b}m-3.4 2.8h6.8l-3.4-6.2z"/>'
        case "series-3":
            return f'<path class="point {key}" d="M{a} {b}m-2.9-2.9h5.8v5.8h-5.8z"/>'
        case "series-4":
            return f'<path class="point {key}" d="M{a} {b}m0-4.2 4.2 4.2-4.2 4.2-4.2-4.2z"/>'
        case _:
            return f'<circle class="point {key}" cx="{a}" cy="{b}" r="3"/>'


def _path(points: Iterator[tuple[float, float]] | Sequence[tuple[float, float]], p: Place) -> str:
    return "".join(
        f"{'L' if number else 'M'}{px(p.x(x))} {px(p.y(y))}" for number, (x, y) in enumerate(points)
    )


def px(value: float) -> str:
    """A pixel with one decimal, kept near the panel: far outside nothing is seen anyway."""
    return f"{min(max(value, -2000.0), 4000.0):.1f}".removesuffix(".0")

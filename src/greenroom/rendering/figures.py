"""Figures as SVG drawn here: no script, themed by CSS, the same in words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from greenroom.domain.figures import (
    Axis,
    Band,
    Bars,
    Figure,
    Histogram,
    Intervals,
    Line,
    Mark,
    Note,
    Panel,
    Points,
    Rule,
    Segments,
)
from greenroom.rendering.marks import (
    LETTER,
    MARGIN,
    PLOT_HEIGHT,
    Place,
    bar_width,
    drawn,
    point,
    px,
)
from greenroom.rendering.scales import Scale, scale_of, written

WIDTH = 420
_LINE_HEIGHT = 14
_MOST_LABEL = 150


def figure_html(figure: Figure) -> str:
    """The panels of a figure as one image whose name is the title and the alternative text.

    >>> from greenroom.domain.figures import Axis, Figure, Line, Panel
    >>> words = "A line that rises from 0 to 2 while x goes from 0 to 1, straight all the way up."
    >>> panel = Panel(x=Axis(label="x"), y=Axis(label="y"), marks=(Line(x=(0, 1), y=(0, 2)),))
    >>> html = figure_html(Figure(title="A line", alternative=words, panels=(panel,)))
    >>> html.count('<svg class="panel"'), "A line that rises" in html
    (1, True)
    """
    label = escape(f"{figure.title}. {figure.alternative}")
    panels = "".join(_panel(panel) for panel in figure.panels)
    return (
        f'<div class="drawn" role="img" aria-label="{label}" data-panels="{len(figure.panels)}">'
        f"{panels}</div>"
    )


def _panel(panel: Panel) -> str:
    left = _left_margin(panel)
    width = WIDTH - left - MARGIN
    legend, top = _legend(panel)
    bars = tuple(mark for mark in panel.marks if isinstance(mark, Bars))
    place = Place(
        x=_scale(panel, width, upright=False),
        y=_scale(panel, PLOT_HEIGHT, upright=True),
        bars=bars,
        series=_series(panel),
    )
    below, bottom = _x_axis(panel.x, place.x, width)
    height = top + PLOT_HEIGHT + bottom
    heading = (
        f'<text class="heading" x="{left}" y="15">{escape(panel.title)}</text>'
        if panel.title
        else ""
    )
    marks = _marks(panel.marks, place)
    return (
        f'<svg class="panel" viewBox="0 0 {WIDTH} {height}" aria-hidden="true">{heading}'
        f'<g transform="translate({left} {_heading_height(panel)})">{legend}</g>'
        f'<g transform="translate({left} {top})">{_y_axis(panel.y, place.y, width, left)}{below}'
        f"{marks}</g></svg>"
    )


def _heading_height(panel: Panel) -> int:
    return 24 if panel.title else 4


def _marks(marks: Sequence[Mark], place: Place) -> str:
    """Bands below all else and cut at the frame with the rest; notes may stand over its edge."""
    width = px(place.x.length)
    inside = sorted(
        (m for m in marks if not isinstance(m, Note)), key=lambda m: not isinstance(m, Band)
    )
    return (
        f'<svg class="marks" width="{width}" height="{PLOT_HEIGHT}">'
        f"{''.join(drawn(mark, place) for mark in inside)}</svg>"
        f"{''.join(drawn(mark, place) for mark in marks if isinstance(mark, Note))}"
    )


def _series(panel: Panel) -> dict[str, int]:
    names = dict.fromkeys(m.name for m in panel.marks if m.name and not isinstance(m, Rule))
    return {name: number for number, name in enumerate(names)} | {
        m.name: 5 for m in panel.marks if isinstance(m, Rule) and m.name and m.name not in names
    }


def _scale(panel: Panel, length: float, *, upright: bool) -> Scale:
    axis = panel.y if upright else panel.x
    positions: list[float] = []
    whole = True
    for mark in panel.marks:
        found = mark.upward() if upright else mark.across()
        whole = whole and all(position == round(position) for position in found)
        if isinstance(mark, Bars) and mark.sideways == upright and axis.categories is None:
            half = bar_width(tuple(m for m in panel.marks if isinstance(m, Bars))) / 2
            found = (min(found) - half, max(found) + half)
        positions += found
    grounded = any(
        isinstance(m, Histogram) or (isinstance(m, Bars) and m.sideways != upright)
        for m in panel.marks
    )
    scale = scale_of(axis, positions, length, upright=upright, grounded=grounded)
    return replace(scale, whole=whole)


def _left_margin(panel: Panel) -> int:
    if panel.y.categories is None:
        scale = _scale(panel, PLOT_HEIGHT, upright=True)
        longest = max((len(written(tick)) for tick in scale.ticks()), default=1)
        margin = 30 + round(longest * LETTER)
    else:
        longest = max(len(part) for name in panel.y.categories for part in _broken(name))
        margin = 30 + round(min(longest * LETTER, _MOST_LABEL))
    return max(margin, _overhang(panel.x, WIDTH - margin - MARGIN))


def _overhang(axis: Axis, width: float) -> int:
    """How far the first slanted label reaches to the left of the plot."""
    names = axis.categories
    if names is None or not _slanted(names, width):
        return 0
    reach = min(len(names[0]) * LETTER, _MOST_LABEL) * 0.79  # the cosine of the slant
    return round(reach - width / len(names) / 2) + 8


def _slanted(names: Sequence[str], width: float) -> bool:
    """Whether labels are too long to stand level beside one another."""
    return max(map(len, names)) * LETTER > width / len(names) - 4


def _broken(name: str, most: int = 22) -> list[str]:
    """A long name on two lines, broken at the space nearest to its middle."""
    spaces = [n for n, sign in enumerate(name) if sign == " "]
    if len(name) <= most or not spaces:
        return [name]
    middle = min(spaces, key=lambda n: abs(n - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _y_axis(axis: Axis, scale: Scale, width: float, left: int) -> str:
    found = []
    if axis.categories is None:
        for tick in scale.ticks():
            at = px(scale(tick))
            found.append(f'<path class="grid" d="M0 {at}H{px(width)}"/>')
            found.append(f'<text class="tick" x="-6" y="{at}" dy=".32em">{written(tick)}</text>')
    else:
        for number, name in enumerate(axis.categories):
            parts = _broken(name)
            top = scale(number) - (len(parts) - 1) * _LINE_HEIGHT / 2
            for line, part in enumerate(parts):
                at = px(top + line * _LINE_HEIGHT)
                found.append(f'<text class="tick" x="-6" y="{at}" dy=".32em">{escape(part)}</text>')
    middle = px(PLOT_HEIGHT / 2)
    found.append(
        f'<text class="label" transform="translate({12 - left} {middle}) rotate(-90)">'
        f"{escape(axis.label)}</text>"
    )
    return "".join(found)


def _x_axis(axis: Axis, scale: Scale, width: float) -> tuple[str, int]:
    """The ticks and the label below the plot, and how much height they take."""
    found, depth = [f'<path class="frame" d="M0 {PLOT_HEIGHT}H{px(width)}"/>'], 20
    if axis.categories is None:
        for tick in scale.ticks():
            at = px(scale(tick))
            found.append(f'<path class="grid" d="M{at} 0V{PLOT_HEIGHT}"/>')
            found.append(
                f'<text class="tick below" x="{at}" y="{PLOT_HEIGHT + 16}">{written(tick)}</text>'
            )
    else:
        slanted = _slanted(axis.categories, width)
        longest = max(map(len, axis.categories)) * LETTER
        depth = round(min(longest, _MOST_LABEL) * 0.62) + 20 if slanted else depth
        for number, name in enumerate(axis.categories):
            at, y = px(scale(number)), PLOT_HEIGHT + 16
            turned = f'class="tick" transform="translate({at} {PLOT_HEIGHT + 12}) rotate(-38)"'
            where = turned if slanted else f'class="tick below" x="{at}" y="{y}"'
            found.append(f"<text {where}>{escape(name)}</text>")
    found.append(
        f'<text class="label" x="{px(width / 2)}" y="{PLOT_HEIGHT + depth + 14}">'
        f"{escape(axis.label)}</text>"
    )
    return "".join(found), depth + 22


def _legend(panel: Panel) -> tuple[str, int]:
    """The named marks in rows above the plot, and where the plot starts below them."""
    first: dict[str, Mark] = {}
    for mark in panel.marks:
        if mark.name:
            first.setdefault(mark.name, mark)
    series, found, x, row = _series(panel), [], 0.0, 0
    for name, mark in first.items():
        length = 24 + len(name) * LETTER + 14
        if x and x + length > WIDTH - 60:
            x, row = 0.0, row + 1
        y = row * 17 + 8
        key = f"series-{series[name] % 6 + 1}"
        found.append(
            f'<g transform="translate({px(x)} {y})">{_symbol(mark, key)}'
            f'<text class="name" x="24" dy=".32em">{escape(name)}</text></g>'
        )
        x += length
    rows = row + 1 if found else 0
    return "".join(found), _heading_height(panel) + rows * 17 + 6


def _symbol(mark: Mark, key: str) -> str:
    match mark:
        case Line() | Segments():
            style = mark.style if isinstance(mark, Line) else "solid"
            return f'<path class="line {key} {style}" d="M0 0H18"/>'
        case Rule():
            return '<path class="rule" d="M0 0H18"/>'
        case Points():
            return point(9, 0, key)
        case Intervals():
            return f'<path class="line {key} solid" d="M0 0H18"/>{point(9, 0, key)}'
        case _:
            return f'<rect class="area {key}" x="2" y="-5" width="14" height="10"/>'

"""Charts as SVG drawn here: no script, colours by CSS, and a summary in words for everybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from html import escape

WEEKS = 53
CELL, GAP, TOP = 14, 3, 18
LEVELS = (1, 4, 8, 14)
"""Answers a day from which a day's square is one shade stronger."""


def days_calendar(
    days: Mapping[date, int],
    today: date,
    *,
    summary: str,
    month: Callable[[date], str] = lambda day: f"{day:%b}",
) -> str:
    """The last year as squares, one a day, a column a week.

    Args:
        days: Answers by day; a day that is missing has none.
        today: The last day drawn.
        summary: What the picture says, in one sentence.
        month: The short name of a day's month, in the reader's language.

    >>> svg = days_calendar({date(2026, 1, 5): 3}, date(2026, 1, 6), summary="1 day of practice")
    >>> svg.count('class="day"'), 'data-level="1"' in svg
    (366, True)
    """
    first = today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))
    step = CELL + GAP
    cells, months = [], []
    for number in range((today - first).days + 1):
        day = first + timedelta(days=number)
        x, y = number // 7 * step, TOP + number % 7 * step
        count = days.get(day, 0)
        level = sum(count >= least for least in LEVELS)
        cells.append(
            f'<rect class="day" data-level="{level}" x="{x}" y="{y}" width="{CELL}" '
            f'height="{CELL}" rx="3"><title>{day.isoformat()}: {count}</title></rect>'
        )
        if day.weekday() == 0 and day.day <= 7:
            months.append(f'<text x="{x}" y="11">{escape(month(day))}</text>')
    width, height = WEEKS * step - GAP, TOP + 7 * step - GAP
    return (
        f'<svg class="calendar" role="img" aria-label="{escape(summary)}" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"{''.join(months)}{''.join(cells)}</svg>"
    )

"""What was answered, and on which days."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter
from markupsafe import Markup
from starlette.responses import Response

from greenroom.domain.items import GRADED_KINDS, KINDS
from greenroom.rendering.charts import days_calendar
from greenroom.web.forms import kind_of
from greenroom.web.pages import PageDep
from greenroom.web.shapes import practised

router = APIRouter(prefix="/history")
A_PAGE = 50
"""Attempts on one page of the history."""


@router.get("")
def show_history(page: PageDep, kind: str = "", uid: str = "", before: str = "") -> Response:
    """Attempts, newest first, with the days of practice."""
    found = page.coach.history(
        uid=uid or None, kind=kind_of(kind), limit=A_PAGE + 1, before=_time(before)
    )
    summary, today = page.coach.summary(), page.coach.today()
    return page.show(
        "history.html",
        attempts=found[:A_PAGE],
        older=found[A_PAGE - 1].at_utc.isoformat() if len(found) > A_PAGE else None,
        titles={item.uid: item.title for item in page.coach.bank.items()},
        kinds=[name for name in KINDS if name in GRADED_KINDS],
        kind=kind,
        uid=uid,
        days=practised(summary.days, today),
        calendar=lambda words, month: Markup(
            days_calendar(summary.days, today, summary=words, month=month)
        ),
    )


def _time(text: str) -> datetime | None:
    """A time in an address; one that cannot be read is as good as none."""
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None

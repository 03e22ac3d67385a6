"""The first page: what is next and why, what is due, the map."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from greenroom.service.coach import Coach
from greenroom.web.maps import AreaView, map_view
from greenroom.web.pages import PageDep

router = APIRouter()


def whole_map(coach: Coach) -> tuple[AreaView, ...]:
    """The map as it stands today."""
    bank = coach.bank
    skill_map = bank.skill_map()
    pages = {t.id for t in skill_map.topics() if bank.topic_page(t.id) is not None}
    skipped = coach.settings().skipped_topics
    return map_view(skill_map, bank.items(), pages, coach.standing(), skipped)


@router.get("/")
def today(page: PageDep) -> Response:
    """What to do now."""
    return page.show(
        "today.html",
        summary=page.coach.summary(),
        open_question=page.coach.open_question(),
        suggestions=page.coach.next_questions(3),
        areas=whole_map(page.coach),
    )


@router.get("/shortcuts")
def shortcuts(page: PageDep) -> Response:
    """Every key."""
    return page.show("shortcuts.html")

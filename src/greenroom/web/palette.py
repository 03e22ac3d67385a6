"""What the palette (Ctrl+K) finds: pages, topics, items."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from greenroom.web.pages import PageDep

router = APIRouter()


@router.get("/palette.json")
def palette(page: PageDep) -> Response:
    """Topics and items by name; the commands stand in the page itself."""
    bank = page.coach.bank
    topics = [
        {"label": topic.title, "hint": "topic", "href": f"/learn/{topic.id}"}
        for topic in bank.skill_map().topics()
    ]
    items = [
        {"label": item.title, "hint": item.kind, "href": f"/bank/{item.uid}"}
        for item in bank.items()
        if item.status != "retired"
    ]
    return JSONResponse({"version": 1, "data": topics + items})

"""The topic pages."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from greenroom.domain.errors import TopicNotFound
from greenroom.planning.queue import askable
from greenroom.web.forms import FormDep, text_of
from greenroom.web.pages import PageDep
from greenroom.web.today import whole_map

router = APIRouter(prefix="/learn")


@router.get("")
def all_topics(page: PageDep) -> Response:
    """Every topic of the map."""
    return page.show("learn.html", areas=whole_map(page.coach))


@router.post("/{topic}/skip")
def skip(page: PageDep, topic: str, form: FormDep) -> Response:
    """Leave the topic out of what is asked by plan, or take it in again."""
    skipping = text_of(form, "skip") == "yes"
    page.coach.skip_topic(topic, skip=skipping)
    return page.go(f"/learn/{topic}?done={'skipped' if skipping else 'unskipped'}")


@router.get("/{topic}")
def show_topic(page: PageDep, topic: str) -> Response:
    """One topic: how it works, when to use it, what to practise."""
    bank = page.coach.bank
    topic_page, skill_map = bank.topic_page(topic), bank.skill_map()
    found = next((t for t in skill_map.topics() if t.id == topic), None)
    if found is None:
        raise TopicNotFound(topic=topic)
    titles = {t.id: t.title for t in skill_map.topics()}
    return page.show(
        "topic.html",
        topic=found,
        area=skill_map.area_of(topic),
        page=topic_page,
        figure=page.coach.figure(topic_page) if topic_page else None,
        headings=page.markdown.headings(topic_page.body) if topic_page else (),
        before=[(name, titles[name]) for name in found.after],
        items=[item for item in bank.items() if item.topic == topic and askable(item)],
        standing=page.coach.standing(),
        skipped=topic in page.coach.settings().skipped_topics,
    )

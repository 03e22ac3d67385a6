"""Browse the bank, and look at one item."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from greenroom.domain.items import GRADED_KINDS, KINDS, Item
from greenroom.domain.roles import ROLES, ROUNDS
from greenroom.domain.skills import SkillMap
from greenroom.domain.tags import tags_of
from greenroom.web.forms import FormDep, local_path, text_of
from greenroom.web.pages import PageDep

router = APIRouter(prefix="/bank")

ITEMS_A_PAGE = 60
"""Few enough that a page stays light however large the bank grows."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to; empty means everything."""

    q: str = ""
    area: str = ""
    topic: str = ""
    kind: str = ""
    level: str = ""
    seen: str = ""
    role: str = ""
    round: str = ""

    def fits(self, item: Item, skill_map: SkillMap, seen: set[str]) -> bool:
        """Whether an item passes."""
        area = skill_map.area_of(item.topic)
        words = f"{item.title} {item.topic} {' '.join(item.skills)} {item.uid}".lower()
        return (
            all(word in words for word in self.q.lower().split())
            and self.area in ("", area.id if area else None)
            and self.topic in ("", item.topic)
            and self.kind in ("", item.kind)
            and self.level in ("", str(item.level))
            and self.seen in ("", "yes" if item.uid in seen else "no")
            and self._is_tagged(item, skill_map)
        )

    def _is_tagged(self, item: Item, skill_map: SkillMap) -> bool:
        if not self.role and not self.round:
            return True
        tags = tags_of(item, skill_map)
        return self.role in ("", *tags.roles) and self.round in ("", *tags.rounds)


@router.get("")
def browse(
    page: PageDep,
    wanted: Annotated[Filter, Depends()],
    number: Annotated[str, Query(alias="page")] = "",
) -> Response:
    """Every item that can be read, filtered, a page at a time; a page too far is the last."""
    bank, standing = page.coach.bank, page.coach.standing()
    skill_map = bank.skill_map()
    items = [item for item in bank.items() if item.status != "retired"]
    found = [item for item in items if wanted.fits(item, skill_map, set(standing))]
    last = max(1, math.ceil(len(found) / ITEMS_A_PAGE))
    # isdecimal, and few digits: int() takes "٣" and refuses a line of a million of them
    at = min(max(1, int(number)), last) if number.isdecimal() and len(number) < 9 else 1
    begin = (at - 1) * ITEMS_A_PAGE
    return page.show(
        "bank.html",
        wanted=wanted,
        asked={name: value for name, value in asdict(wanted).items() if value},
        found=len(found),
        begin=begin,
        items=found[begin : begin + ITEMS_A_PAGE],
        at=at,
        last=last,
        all_items=len(items),
        skill_map=skill_map,
        titles={topic.id: topic.title for topic in skill_map.topics()},
        kinds=[kind for kind in KINDS if kind in GRADED_KINDS],
        roles=ROLES,
        rounds=ROUNDS,
        standing=standing,
        problems=bank.problems(),
    )


@router.get("/{uid}")
def show_item(page: PageDep, uid: str) -> Response:
    """One item: what it is, where it comes from, how it went so far."""
    item = page.coach.bank.item(uid)
    skill_map = page.coach.bank.skill_map()
    skills = {skill.id: skill.title for topic in skill_map.topics() for skill in topic.skills}
    return page.show(
        "item.html",
        item=item,
        topic_title={t.id: t.title for t in skill_map.topics()}.get(item.topic, item.topic),
        tags=tags_of(item, skill_map),
        skills=[skills.get(skill, skill) for skill in item.skills],
        attempts=page.coach.history(uid=uid, limit=20),
        suspended=uid in page.coach.suspended(),
        graded=item.kind in GRADED_KINDS,
        missing=page.coach.missing(item),
        strength=page.coach.bank.strength(uid),
    )


@router.post("/{uid}/suspend")
def suspend(page: PageDep, uid: str, form: FormDep) -> Response:
    """Do not ask the item any more."""
    page.coach.suspend(uid)
    return page.go(f"{local_path(text_of(form, 'back') or f'/bank/{uid}')}?done=suspended")


@router.post("/{uid}/resume")
def resume(page: PageDep, uid: str) -> Response:
    """Ask the item again."""
    page.coach.resume(uid)
    return page.go(f"/bank/{uid}?done=resumed")


@router.post("/{uid}/flag")
def flag(page: PageDep, uid: str, form: FormDep) -> Response:
    """Say that something is wrong with the item."""
    page.coach.flag(uid, text_of(form, "says")[:2000])
    return page.go(f"{local_path(text_of(form, 'back') or f'/bank/{uid}')}?done=flagged")

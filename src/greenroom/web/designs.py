"""The talk with the interviewer before a design, and the canvas that it is written on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import FormData

from greenroom.domain.designs import CANVAS, REST, areas_of, choice_in, without_choice
from greenroom.domain.items import DesignItem
from greenroom.domain.words import N_
from greenroom.service.questions import Question
from greenroom.web.forms import draft_of_form

PROMPTS: Final = {
    "goal": N_("What is to get better, for whom, and what is it worth?"),
    "metric": N_("Which number decides, offline and online? What must not get worse?"),
    "data": N_("Rows, labels, features: where from, known when, how late, how biased?"),
    "baseline": N_("The simplest thing that could work."),
    "model": N_("Which model first, and why this one here?"),
    "validation": N_("How does the test mirror the use? Which experiment decides?"),
    "serving": N_("Batch or online, how fast, and what happens when it fails?"),
    "monitoring": N_("What is watched, against which limit, and who is told?"),
    "rollback": N_("How does it go out, and how does it come back?"),
    "cost": N_("What does it cost to build, to run, and to be wrong?"),
}
"""What each area of the canvas asks for."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area of the canvas, with what stands in it."""

    name: str
    prompt: str
    text: str


@dataclass(frozen=True, slots=True)
class DesignForm:
    """What was written of a design so far.

    With options the answer is one `text`; without, it stands in `areas`, and `text` holds what
    belongs to none of them.
    """

    areas: tuple[Area, ...]
    text: str
    option: str | None


def design_form(question: Question, given: FormData) -> DesignForm | None:
    """The form of a design: what was just sent, else the draft; None for other questions."""
    item = question.item
    if not isinstance(item, DesignItem) or question.part:
        return None
    draft = draft_of_form(given) or question.draft or ""
    if item.options:
        return DesignForm((), without_choice(draft), choice_in(draft))
    written = areas_of(draft)
    areas = tuple(Area(name, PROMPTS[name], written.get(name, "")) for name in CANVAS)
    return DesignForm(areas, written.get(REST, ""), None)

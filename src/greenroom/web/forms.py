"""What forms send, turned into the values that the coach takes."""

from __future__ import annotations

import math
import re
from typing import Annotated, cast, get_args

from fastapi import Depends
from pydantic import ValidationError
from starlette.datastructures import FormData
from starlette.requests import Request

from greenroom.domain.answers import (
    Answer,
    ChoiceAnswer,
    CodeAnswer,
    DesignAnswer,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.debugging import Debugged, text_of_debugged
from greenroom.domain.designs import CANVAS, REST, on_canvas, with_choice
from greenroom.domain.errors import AnswerRefused, KindNotGraded
from greenroom.domain.hearing import PointState
from greenroom.domain.items import (
    KINDS,
    ChooseItem,
    ComputeItem,
    DesignItem,
    Item,
    Kind,
    ProgramItem,
    RubricItem,
)
from greenroom.domain.roles import ROLES, ROUNDS, Role, Round
from greenroom.domain.schedules import Rating

STATES: frozenset[str] = frozenset(get_args(PointState))
POINT_FIELD = "point-"
VALUE_FIELD = "value-"
CANVAS_FIELD = "canvas-"


async def read_form(request: Request) -> FormData:
    """The fields of a form, whichever way it was encoded."""
    return await request.form()


FormDep = Annotated[FormData, Depends(read_form)]


def text_of(form: FormData, name: str) -> str:
    """A field as text: empty where it is missing; line ends as they were typed, not as sent."""
    value = form.get(name, "")
    return re.sub(r"\r\n?", "\n", value) if isinstance(value, str) else ""


def number_of(form: FormData, name: str, *, most: float) -> float | None:
    """A field as a finite number in [0, most], or None where it holds none."""
    try:
        value = float(text_of(form, name))
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 <= value <= most else None


def kind_of(text: str | None) -> Kind | None:
    """A kind by its name; anything else means any kind."""
    return next((kind for kind in KINDS if kind == text), None)


def role_of(text: str | None) -> Role | None:
    """A role by its name; anything else means any role."""
    return next((role for role in ROLES if role == text), None)


def round_of(text: str | None) -> Round | None:
    """A round by its name; anything else means any round."""
    return next((known for known in ROUNDS if known == text), None)


def rating_of_form(form: FormData) -> Rating:
    """The grade that the candidate gives themselves. Raises AnswerRefused."""
    rating = text_of(form, "rating")
    if rating not in get_args(Rating):
        raise AnswerRefused(reason="it names no grade")
    return cast("Rating", rating)


def points_of_form(form: FormData) -> dict[str, PointState]:
    """How the candidate marks each key point."""
    return {
        name.removeprefix(POINT_FIELD): cast("PointState", value)
        for name, value in form.items()
        if name.startswith(POINT_FIELD) and value in STATES
    }


def answer_of_form(item: Item, form: FormData) -> Answer:
    """The answer as the item's kind wants it; whoever gives up gives an empty one.

    Raises:
        AnswerRefused: Nothing was chosen, or what was chosen is not an option's id.
        KindNotGraded: Items of this kind cannot be answered yet.
    """
    if isinstance(item, DesignItem) and is_design(form):
        return _design_of_form(item, form)
    if isinstance(item, RubricItem):
        if not isinstance(form.get("text"), str):  # an empty text gives up, a missing one is a slip
            raise AnswerRefused(reason="the form holds no text")
        return TextAnswer(text=text_of(form, "text"))
    gave_up = bool(text_of(form, "give_up"))
    if isinstance(item, ComputeItem):
        fields = {field.id: text_of(form, VALUE_FIELD + field.id) for field in item.answers}
        return NumbersAnswer(fields={} if gave_up else fields)
    if isinstance(item, ProgramItem):
        return CodeAnswer(source="" if gave_up else program_of_form(form))
    if not isinstance(item, ChooseItem):
        raise KindNotGraded(kind=item.kind, uid=item.uid)
    return ChoiceAnswer(chosen=()) if gave_up else _choice_of_form(form)


def _choice_of_form(form: FormData) -> ChoiceAnswer:
    chosen = tuple(str(value) for value in form.getlist("choice"))
    if not chosen:
        raise AnswerRefused(reason="nothing was chosen")
    try:
        return ChoiceAnswer(chosen=chosen)
    except ValidationError as error:
        raise AnswerRefused(reason="what was chosen is not an option") from error


def is_design(form: FormData) -> bool:
    """Whether a form holds a design, and not the answer to a follow-up of one."""
    return "design" in form


def prose_of_form(form: FormData) -> str:
    """What was written, with the areas of a canvas as one text with headings."""
    if CANVAS_FIELD + REST not in form:
        return text_of(form, "text")
    return on_canvas({name: text_of(form, CANVAS_FIELD + name) for name in (REST, *CANVAS)})


def program_of_form(form: FormData) -> str:
    """A program; of a faulty one the repair, with what was found below it."""
    program = text_of(form, "text")
    if "fault" not in form:
        return program
    fields = {name: text_of(form, name) for name in ("line", "fault", "proof")}
    return text_of_debugged(Debugged(program=program, **fields))


def draft_of_form(form: FormData) -> str:
    """What is kept of an answer that was not sent yet."""
    if "fault" in form:
        return program_of_form(form)
    return with_choice(text_of(form, "option"), prose_of_form(form))


def _design_of_form(item: DesignItem, form: FormData) -> DesignAnswer:
    if text_of(form, "give_up"):
        return DesignAnswer(text="")
    option = text_of(form, "option") or None
    if option not in (None, *(known.id for known in item.options)):
        raise AnswerRefused(reason="what was chosen is not an option")
    return DesignAnswer(text=prose_of_form(form), option=option)


def local_path(text: str) -> str:
    """A path of ours to go back to; an address of somebody else becomes the first page.

    >>> local_path("/bank?q=x"), local_path("//evil.example"), local_path("https://evil.example")
    ('/bank?q=x', '/', '/')
    """
    return text if re.fullmatch(r"/(?![/\\])[^\s\\]*", text) else "/"

"""A question and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from greenroom.domain.debugging import debugged_in
from greenroom.domain.errors import (
    AnswerRefused,
    AnswerTooLong,
    GreenroomError,
    JudgeFailed,
    NotAFormula,
    NotANumber,
    QueryRefused,
)
from greenroom.domain.faults import FAULTS
from greenroom.domain.items import ProgramItem
from greenroom.domain.programs import ProgramReport, Walls
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS, QUERIES_MOST
from greenroom.service.desk import Wish
from greenroom.service.questions import Question
from greenroom.web.designs import design_form
from greenroom.web.errors import status_of
from greenroom.web.forms import (
    FormDep,
    answer_of_form,
    draft_of_form,
    kind_of,
    number_of,
    program_of_form,
    role_of,
    round_of,
    text_of,
)
from greenroom.web.pages import Page, PageDep

router = APIRouter(prefix="/practise")
DAY_SECONDS = 86_400
NOTHING = FormData()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an address asks to practise; empty means anything."""

    topic: str = ""
    kind: str = ""
    role: str = ""
    round: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying a program on the visible cases."""

    report: ProgramReport | None = None
    error: GreenroomError | None = None
    walls: Walls | None = None


@router.get("")
def next_question(page: PageDep, wanted: Annotated[Wanted, Depends()]) -> Response:
    """The open question, else the next one by plan."""
    question = page.coach.ask(
        wish=Wish(
            topic=wanted.topic or None,
            kind=kind_of(wanted.kind),
            role=role_of(wanted.role),
            in_round=round_of(wanted.round),
        )
    )
    done = wanted.done
    return page.go(f"/practise/{question.ask_id}{'?done=later' if done == 'later' else ''}")


@router.post("")
def ask(page: PageDep, form: FormDep) -> Response:
    """A question of the candidate's own choice."""
    question = page.coach.ask(
        uid=text_of(form, "uid") or None,
        wish=Wish(
            topic=text_of(form, "topic") or None,
            kind=kind_of(text_of(form, "kind")),
            role=role_of(text_of(form, "role")),
            in_round=round_of(text_of(form, "round")),
            hardest=text_of(form, "order") == "hardest",
        ),
    )
    return page.go(f"/practise/{question.ask_id}")


@router.get("/{ask_id}")
def show_question(page: PageDep, ask_id: str) -> Response:
    """A question, with what was typed so far."""
    return _show(page, page.coach.question(ask_id), NOTHING)


@router.post("/{ask_id}")
def answer(page: PageDep, ask_id: str, form: FormDep) -> Response:
    """Grade the answer; one that cannot be read comes back with what was typed."""
    question = page.coach.question(ask_id)
    try:
        outcome = page.coach.submit(
            ask_id,
            answer_of_form(question.item, form),
            seconds=number_of(form, "seconds", most=DAY_SECONDS),
            confidence=number_of(form, "confidence", most=1),
            hints=int(number_of(form, "hints", most=20) or 0),
        )
    except (AnswerRefused, AnswerTooLong, NotAFormula, NotANumber, JudgeFailed) as error:
        return _show(page, question, form, error)
    return page.go(f"/attempts/{outcome.attempt.attempt_id}")


@router.post("/{ask_id}/run")
def run(page: PageDep, request: Request, ask_id: str, form: FormDep) -> Response:
    """Try a program on the visible cases; a script asks for what came of it alone."""
    question = page.coach.question(ask_id)
    source = program_of_form(form)
    page.coach.save_draft(ask_id, source)
    try:
        tried = Tried(report=page.coach.try_out(ask_id, source), walls=page.coach.walls())
    except (AnswerRefused, JudgeFailed) as error:
        tried = Tried(error=error)
    if "x-fragment" not in request.headers:
        return _show(page, question, form, tried=tried)
    return page.show("run.html", item=question.item, tried=tried)


@router.post("/{ask_id}/draft", status_code=204)
def keep_draft(page: PageDep, ask_id: str, form: FormDep) -> Response:
    """Keep what was typed so far."""
    page.coach.save_draft(page.coach.question(ask_id).ask_id, draft_of_form(form))
    return Response(status_code=204)


@router.post("/{ask_id}/interviewer")
def ask_interviewer(page: PageDep, ask_id: str, form: FormDep) -> Response:
    """Ask something about the case; what was written of the answer is kept."""
    question = page.coach.question(ask_id)
    page.coach.save_draft(ask_id, draft_of_form(form))
    try:
        page.coach.ask_interviewer(ask_id, text_of(form, "query"))
    except QueryRefused as error:
        return _show(page, question, form, error)
    return page.go(f"/practise/{ask_id}#query")


@router.post("/{ask_id}/later")
def later(page: PageDep, ask_id: str) -> Response:
    """Put the question off until tomorrow."""
    page.coach.suspend(page.coach.question(ask_id).item.uid, days=1)
    return page.go("/practise?done=later")


def _show(
    page: Page,
    question: Question,
    form: FormData,
    error: GreenroomError | None = None,
    tried: Tried | None = None,
) -> Response:
    item = question.item
    begun = item.begun if isinstance(item, ProgramItem) else ""
    text = program_of_form(form) or question.draft or begun
    topic = next((t for t in page.coach.bank.skill_map().topics() if t.id == item.topic), None)
    return page.show(
        "practise.html",
        status=200 if error is None else status_of(error),
        question=question,
        item=item,
        topic_title=topic.title if topic else item.topic,
        given=form,
        text=text,
        debugged=debugged_in(text),
        faults=FAULTS,
        design=design_form(question, form),
        most_queries=QUERIES_MOST,
        error=error,
        attempts=page.coach.history(uid=item.uid, limit=5),
        most_characters=ANSWER_MAX_CHARACTERS,
        tried=tried,
    )

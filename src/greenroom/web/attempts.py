"""A graded answer, and what the candidate says to the grade."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from greenroom.domain.errors import (
    AnswerRefused,
    GreenroomError,
    SecondReaderFailed,
    SecondReaderOff,
)
from greenroom.domain.events import Event, SelfMarked, Suspended
from greenroom.service.second_reading import ask_second_reader, readable
from greenroom.web.errors import status_of
from greenroom.web.forms import FormDep, points_of_form, rating_of_form, text_of
from greenroom.web.pages import Page, PageDep
from greenroom.web.shapes import grade_view

router = APIRouter()
NOTE_MAX_CHARACTERS = 2000


@router.get("/attempts/{attempt_id}")
def show_attempt(page: PageDep, attempt_id: str) -> Response:
    """The grade with its evidence."""
    return _show(page, attempt_id)


@router.post("/attempts/{attempt_id}/rating")
def rate(page: PageDep, attempt_id: str, form: FormDep) -> Response:
    """The candidate's own mark in one of four words; then the next question."""
    page.coach.self_mark(attempt_id, rating=rating_of_form(form))
    return page.go("/practise")


@router.post("/attempts/{attempt_id}/points")
def mark_points(page: PageDep, attempt_id: str, form: FormDep) -> Response:
    """The candidate's own mark, point by point."""
    points = points_of_form(form)
    if not points:
        raise AnswerRefused(reason="no point is marked")
    page.coach.self_mark(attempt_id, points=points)
    return page.go(f"/attempts/{attempt_id}?done=marked")


@router.post("/attempts/{attempt_id}/points/{point}/other")
def disagree(page: PageDep, attempt_id: str, point: str) -> Response:
    """One point marked the other way."""
    page.coach.disagree(attempt_id, point)
    return page.go(f"/attempts/{attempt_id}#point-{point}")


@router.post("/attempts/{attempt_id}/follow-up")
def follow_up(page: PageDep, attempt_id: str) -> Response:
    """The question that the answer led to."""
    question = page.coach.ask_follow_up(attempt_id)
    return page.go(f"/practise/{question.ask_id}")


@router.post("/attempts/{attempt_id}/second-reading")
def read_again(page: PageDep, attempt_id: str) -> Response:
    """A language model of the learner's choice reads the answer, too; the grade stands."""
    try:
        ask_second_reader(page.coach, page.second_reader, attempt_id)
    except (SecondReaderOff, SecondReaderFailed) as error:
        return _show(page, attempt_id, error)
    return page.go(f"/attempts/{attempt_id}#second-reading")


@router.post("/attempts/{attempt_id}/appeal")
def appeal(page: PageDep, attempt_id: str, form: FormDep) -> Response:
    """The candidate disagrees."""
    page.coach.appeal(attempt_id, text_of(form, "says")[:NOTE_MAX_CHARACTERS])
    return page.go(f"/attempts/{attempt_id}?done=appealed")


@router.post("/undo")
def undo(page: PageDep) -> Response:
    """Take back the last thing done."""
    return page.go(f"{_place_of(page.coach.undo())}?done=undone")


def _show(page: Page, attempt_id: str, error: GreenroomError | None = None) -> Response:
    outcome = page.coach.outcome(attempt_id)
    endpoint = page.coach.settings().second_reader if readable(outcome) else None
    return page.show(
        "attempt.html",
        status=200 if error is None else status_of(error),
        outcome=outcome,
        view=grade_view(outcome),
        endpoint=endpoint,
        asked=endpoint and any(read.model == endpoint.model for read in outcome.readings),
        error=error,
        solutions=page.coach.right_programs(outcome),
        walls=page.coach.walls(),
    )


def _place_of(event: Event) -> str:
    """The page of what an event was about."""
    if isinstance(event.body, SelfMarked):
        return f"/attempts/{event.body.attempt_id}"
    if isinstance(event.body, Suspended):
        return f"/bank/{event.body.uid}"
    return f"/attempts/{event.event_id}"

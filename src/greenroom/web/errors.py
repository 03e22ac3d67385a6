"""The one table of errors to statuses; a page for browsers, JSON for everybody else."""

from __future__ import annotations

from dataclasses import dataclass, field

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from greenroom.domain.errors import (
    AnswerTooLong,
    AskNotFound,
    AttemptNotFound,
    ConflictingAttempt,
    GreenroomError,
    HouseError,
    ItemNotFound,
    NothingToAsk,
    NothingToUndo,
    PartNotFound,
    TopicNotFound,
)
from greenroom.domain.words import Said
from greenroom.web.pages import Page, Pages
from greenroom.web.security import HEADERS, Refusal

STATUS: dict[type[GreenroomError], int] = {
    ItemNotFound: 404,
    TopicNotFound: 404,
    PartNotFound: 404,
    AttemptNotFound: 404,
    AskNotFound: 404,
    ConflictingAttempt: 409,
    NothingToAsk: 404,
    NothingToUndo: 409,
    AnswerTooLong: 413,
    HouseError: 503,
}
"""The nearest class of an error decides; what is not named here is 422."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What the error page and the JSON say."""

    status: int
    code: str
    says: Said
    mend: Said = field(default_factory=lambda: Said(""))
    attempt_id: str | None = None


def status_of(error: GreenroomError) -> int:
    """The HTTP status of an error.

    >>> status_of(ItemNotFound(uid="abc123"))
    404
    """
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 422)


def add_error_handlers(app: FastAPI, pages: Pages) -> None:
    """Every error the rooms below raise ends here."""

    def domain_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, GreenroomError)
        attempt = error.things.get("attempt_id")
        fault = Fault(
            status_of(error),
            error.code,
            error.said,
            error.mending,
            str(attempt) if attempt and isinstance(error, ConflictingAttempt) else None,
        )
        return show_fault(pages, request, fault)

    def http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = "page-not-found" if error.status_code == 404 else "bad-request"
        return show_fault(pages, request, Fault(error.status_code, code, _as_it_is(error.detail)))

    def bad_input(request: Request, error: Exception) -> Response:
        return show_fault(pages, request, Fault(422, "bad-request", _as_it_is(error)))

    def bug(request: Request, error: Exception) -> Response:
        # starlette logs the error and raises it on; this is only what the browser sees meanwhile
        answer = show_fault(pages, request, Fault(500, "bug", _as_it_is(type(error).__name__)))
        answer.headers.update(HEADERS)  # it is made outside the guard, which adds them else
        return answer

    app.add_exception_handler(Exception, bug)
    app.add_exception_handler(RequestValidationError, bad_input)
    app.add_exception_handler(GreenroomError, domain_error)
    app.add_exception_handler(HTTPException, http_error)


def refuse(pages: Pages, request: Request, refusal: Refusal) -> Response:
    """The answer to a request that the guard turned away; it says nothing about the learner."""
    fault = Fault(refusal.status, refusal.code, _as_it_is(refusal.code))
    if _wants_json(request):
        return _as_json(fault)
    return pages.anonymous("refused.html", status=fault.status, fault=fault)


def show_fault(pages: Pages, request: Request, fault: Fault) -> Response:
    """A fault as the caller can read it."""
    if _wants_json(request):
        return _as_json(fault)
    # a database that cannot be read has no settings either: the page of a house fault asks nobody
    if fault.status >= 500:
        return pages.anonymous("error.html", status=fault.status, fault=fault)
    return Page(request).show("error.html", status=fault.status, fault=fault)


def _as_it_is(text: object) -> Said:
    """Words of another library, which nobody translates."""
    return Said("{text}", {"text": text})


def _as_json(fault: Fault) -> Response:
    body = {"code": fault.code, "says": str(fault.says), "mend": str(fault.mend)}
    return JSONResponse({"version": 1, "error": body}, status_code=fault.status)


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "text/html" not in accepted and "application/json" in accepted

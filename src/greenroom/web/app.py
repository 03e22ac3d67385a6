"""Puts the pages together."""

from __future__ import annotations

from functools import partial

from fastapi import FastAPI
from starlette.middleware import Middleware

from greenroom.rendering.i18n import translator
from greenroom.web import attempts, bank, history, learn, palette, practise, settings, today
from greenroom.web.errors import add_error_handlers, refuse
from greenroom.web.pages import Pages, Translate
from greenroom.web.security import Guard
from greenroom.web.services import Services
from greenroom.web.static import StaticFiles


def create_app(services: Services, *, translate: Translate = translator) -> FastAPI:
    """The application for one learner on one machine.

    Args:
        services: What is behind the pages.
        translate: The interface's catalogue of a language.

    Raises:
        RenderingFailed: The front end was not built.
    """
    static = StaticFiles(services.static)
    pages = Pages(services, static, translate=translate)
    guard = Middleware(
        Guard, token=services.token, hosts=services.hosts, refuse=partial(refuse, pages)
    )
    app = FastAPI(
        title="Greenroom", docs_url=None, redoc_url=None, openapi_url=None, middleware=[guard]
    )
    app.state.pages = pages
    app.router.routes.append(static.route())
    for room in (today, practise, attempts, learn, bank, history, settings, palette):
        app.include_router(room.router)
    add_error_handlers(app, pages)
    return app

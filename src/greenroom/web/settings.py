"""What the learner may set."""

from __future__ import annotations

from zoneinfo import available_timezones

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.responses import Response

from greenroom.domain.errors import BadSetting
from greenroom.domain.settings import Settings
from greenroom.rendering.i18n import languages
from greenroom.service.coach import Coach
from greenroom.web.forms import FormDep, local_path, text_of
from greenroom.web.pages import Page, PageDep

router = APIRouter(prefix="/settings")


@router.get("")
def show_settings(page: PageDep) -> Response:
    """Every setting."""
    return _show(page, FormData())


@router.post("")
def change(page: PageDep, form: FormDep) -> Response:
    """Change what differs; a value that does not fit comes back with the reason."""
    try:
        _change(page.coach, form)
    except BadSetting as error:
        return _show(page, form, error)
    return page.go(f"{local_path(text_of(form, 'back') or '/settings')}?done=saved")


@router.post("/theme")
def change_theme(page: PageDep, form: FormDep) -> Response:
    """Change the colours and stay where one was."""
    page.coach.change_setting("theme", text_of(form, "theme"))
    return page.go(local_path(text_of(form, "back")))


def _change(coach: Coach, form: FormData) -> None:
    now = coach.settings().model_dump(mode="json")
    for name in Settings.model_fields:
        if name in form and text_of(form, name) != str(now[name]):
            coach.change_setting(name, text_of(form, name).strip())


def _show(page: Page, form: FormData, error: BadSetting | None = None) -> Response:
    now = page.coach.settings().model_dump(mode="json")
    return page.show(
        "settings.html",
        status=200 if error is None else 422,
        values={name: text_of(form, name) or str(value) for name, value in now.items()},
        error=error,
        wrong=error.things["name"] if error else None,
        zones=sorted(available_timezones()),
        languages=languages(),
    )

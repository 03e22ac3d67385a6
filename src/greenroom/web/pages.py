"""Templates, and what every page knows: language, theme, helpers for dates and Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from gettext import NullTranslations
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from babel.core import Locale, UnknownLocaleError
from babel.dates import (
    format_date,
    format_skeleton,
    format_timedelta,
    get_datetime_format,
)
from babel.units import format_unit
from fastapi import Depends
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from greenroom.domain.items import PROGRAM_KINDS, PROSE_KINDS
from greenroom.domain.settings import Settings
from greenroom.domain.words import Said
from greenroom.rendering.figures import figure_html
from greenroom.rendering.i18n import translator
from greenroom.rendering.unicode_maths import unicode_maths
from greenroom.web.services import Services
from greenroom.web.shapes import counted_verdict
from greenroom.web.static import StaticFiles

MATHS_MARK = "<!-- maths -->"
MATHS_FONTS = {
    "Math-Italic": re.compile(r'class="[^"]*mathnormal'),
    "Main-Regular": re.compile(r'class="m(?:ord|rel|bin|open|close|punct|op)(?: mtight)?">[^<\s]'),
}
"""Fonts asked for before the style sheet is read, so that lines do not move when they come."""
FORMULA = re.compile(r"\$([^$]+)\$")
Translate = Callable[[str], NullTranslations]


class Pages:
    """Renders templates in the learner's language.

    Args:
        services: What is behind the pages.
        static: Where scripts and styles are.
        translate: The catalogue of a language; tests hand in one that marks every string.
    """

    def __init__(
        self, services: Services, static: StaticFiles, *, translate: Translate = translator
    ) -> None:
        self.services = services
        self._static = static
        self._translate = translate
        self._environment = lru_cache(maxsize=16)(self._make_environment)

    def show(
        self, template: str, settings: Settings, *, status: int = 200, **context: Any
    ) -> HTMLResponse:
        """A whole page."""
        environment = self._environment(settings.language)
        html = environment.get_template(template).render(settings=settings, **context)
        return HTMLResponse(html.replace(MATHS_MARK, self._maths_links(html), 1), status)

    def anonymous(self, template: str, *, status: int, **context: Any) -> HTMLResponse:
        """A page that knows nothing about the learner."""
        return self.show(template, Settings(), status=status, path="/", notice=None, **context)

    def _maths_links(self, html: str) -> str:
        """What a page with formulas loads beside the rest; a page without any loads nothing."""
        if 'class="katex' not in html:
            return ""
        links = [f'<link rel="stylesheet" href="{self._static.address("katex.css")}">']
        links += [
            '<link rel="preload" as="font" type="font/woff2" crossorigin '
            f'href="{self._static.address(f"fonts/KaTeX_{font}.woff2")}">'
            for font, used in MATHS_FONTS.items()
            if used.search(html)
        ]
        return "".join(links)

    def _make_environment(self, language: str) -> Environment:
        environment = Environment(
            loader=PackageLoader("greenroom.web"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,  # an update under a running server must not mix old and new
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        environment.policies["ext.i18n.trimmed"] = True
        install = environment.install_gettext_translations  # type: ignore[attr-defined]
        catalogue = self._translate(language)
        install(catalogue, newstyle=True)
        markdown = self.services.markdown
        locale = locale_of(language)
        environment.globals["prose_kinds"] = PROSE_KINDS
        environment.globals["program_kinds"] = PROGRAM_KINDS
        environment.globals["static"] = self._static.address
        environment.globals["month_name"] = lambda day: format_date(day, "MMM", locale=locale)
        environment.filters["told"] = lambda said: told(said, catalogue)
        environment.filters["markdown"] = lambda text: Markup(markdown.html(text))
        environment.filters["line"] = lambda text: Markup(markdown.inline(text))
        environment.filters["drawn"] = lambda figure: Markup(figure_html(figure))
        environment.filters["percent"] = lambda share: f"{round(100 * share)} %"
        environment.filters["counted"] = counted_verdict
        environment.filters["language"] = lambda name: locale_of(name).display_name or name
        environment.filters["day"] = lambda day: format_skeleton("yMMMd", day, locale=locale)
        environment.filters["duration"] = lambda span: duration(span, locale)
        return environment


class Page:
    """One request with what is behind it: what a route reads from and answers through."""

    def __init__(self, request: Request) -> None:
        self._pages: Pages = request.app.state.pages
        self._request = request
        self.coach = self._pages.services.coach
        self.markdown = self._pages.services.markdown
        self.second_reader = self._pages.services.second_reader

    def show(self, template: str, *, status: int = 200, **context: Any) -> Response:
        """The page of a template."""
        settings = self.coach.settings()
        zone = self.coach.day().zone
        locale = locale_of(settings.language)
        return self._pages.show(
            template,
            settings,
            status=status,
            path=self._request.url.path,
            query=self._request.query_params,
            notice=self._pages.services.notice(),
            local=lambda at: _local(at, zone, locale),
            done=self._request.query_params.get("done", ""),
            **context,
        )

    @staticmethod
    def go(address: str) -> Response:
        """To another page, after something was done."""
        return RedirectResponse(address, status_code=303)


PageDep = Annotated[Page, Depends(Page)]


def locale_of(language: str) -> Locale:
    """The locale of a language; an unknown one writes dates as English does."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def told(said: Said, catalogue: NullTranslations) -> str:
    """A sentence in the reader's language; formulas in a field's label become plain characters.

    >>> label = Said("{label}: {given} is no number.", {"label": r"$\\beta_1$", "given": "$x$"})
    >>> told(label, NullTranslations())
    'β₁: $x$ is no number.'
    """
    things = dict(said.things)
    if "label" in things:
        things["label"] = FORMULA.sub(lambda found: unicode_maths(found[1]), str(things["label"]))
    return catalogue.gettext(said.words).format(**things) if said.words else ""


def duration(span: timedelta, locale: Locale) -> str:
    """A length of time in short words.

    >>> [duration(timedelta(hours=hours), Locale("en")) for hours in (0.5, 23.9, 200)]
    ['30 min', '1 day', '8 days']
    """
    if span >= timedelta(hours=18):
        days = round(span / timedelta(days=1))
        if days < 60:
            return format_unit(days, "duration-day", length="short", locale=locale)
    return format_timedelta(span, format="short", threshold=1, locale=locale)


def _local(at: datetime, zone: ZoneInfo, locale: Locale) -> str:
    day = format_skeleton("yMMMd", at, tzinfo=zone, locale=locale)
    time = format_skeleton("Hm", at, tzinfo=zone, locale=locale)
    # babel says it returns a pattern object; it is text with two places to fill
    return str(get_datetime_format("medium", locale=locale)).format(time, day)

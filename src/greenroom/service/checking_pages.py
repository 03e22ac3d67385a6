"""Proves topic pages: their parts, their formulas, their figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from greenroom.domain.errors import DrawFailed
from greenroom.domain.items import TopicPage
from greenroom.domain.problems import Problem
from greenroom.service.ports import Drawer

CheckMarkdown = Callable[[str], str | None]
"""None where a text can be shown, else what is wrong with it."""

HEADINGS = (
    "How it works",
    "When to use it",
    "How to read its results",
    "Pitfalls",
    "What interviewers ask",
    "Formulas",
)
"""What every topic page says, in this order."""


def page_problems(
    page: TopicPage, drawer: Drawer, check_markdown: CheckMarkdown
) -> Iterator[Problem]:
    """Everything about a topic page that its author should mend."""
    wrong = check_markdown(page.body)
    if wrong is not None:
        says = f"the page cannot be shown: {wrong}"
        yield _problem(page, "topic.md", "markdown", says, "Mend the formula.")
    found = tuple(re.findall(r"^## (.+?)\s*$", page.body, re.MULTILINE))
    if found != HEADINGS:
        says = f"the headings are {', '.join(found) or 'none'}."
        mend = f"Every page has these, in this order: {', '.join(HEADINGS)}."
        yield _problem(page, "topic.md", "page-headings", says, mend)
    yield from _figure(page, drawer)


def _figure(page: TopicPage, drawer: Drawer) -> Iterator[Problem]:
    if not page.figure:
        mend = "Write figure.py: `draw(rng)` returns `figure(...)`."
        yield _problem(page, "topic.md", "figure-missing", "the page has no figure.", mend)
        return
    if not page.caption:
        mend = "Add `caption:` to the front matter: what there is to see in the figure."
        yield _problem(page, "topic.md", "caption-missing", "the figure has no caption.", mend)
    try:
        drawer.figure(page)
    except DrawFailed as error:
        yield _problem(page, "figure.py", "draw-failed", str(error), "Mend figure.py.")


def _problem(page: TopicPage, file: str, code: str, says: str, mend: str) -> Problem:
    return Problem(path=f"{page.topic}/{file}", code=code, says=says, mend=mend)

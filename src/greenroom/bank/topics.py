"""What a topic's folder holds beside its items: the page and the misconceptions."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from greenroom.bank.faults import Location, from_validation
from greenroom.bank.files import Contents
from greenroom.bank.frontmatter import FrontMatterFault, read_front_matter
from greenroom.bank.markup import split_front_matter
from greenroom.bank.tomls import line_in_tables, read_toml
from greenroom.domain.items import TopicPage
from greenroom.domain.problems import Problem
from greenroom.domain.rubrics import Misconception
from greenroom.domain.values import Value

PAGE_FILE = "topic.md"
BELIEFS_FILE = "misconceptions.toml"
FIGURE_FILE = "figure.py"


class _PageFront(Value):
    title: str = Field(min_length=3, max_length=90)
    lead: str = ""
    caption: str = ""
    sources: tuple[str, ...] = Field(min_length=1)
    reviewed_on: date


class _BeliefsFile(Value):
    misconception: tuple[Misconception, ...] = ()


class Topic(Value):
    """A topic's page and the wrong beliefs that its items may name.

    `beliefs_digest` changes whenever the beliefs do; `lines` says where each of them stands.
    """

    page: TopicPage | None = None
    beliefs: dict[str, Misconception] = {}
    lines: dict[str, int | None] = {}
    beliefs_digest: str = ""
    problems: tuple[Problem, ...] = ()


TOPIC = TypeAdapter(Topic)
"""Reads a topic back from JSON."""


def read_topic(name: str, path: Path, contents: Contents) -> Topic:
    """The topic in a folder; a file that is broken is left out and named."""
    problems = list(contents.problems)
    page = beliefs_text = None
    if PAGE_FILE in contents.texts:
        page = _page(name, path / PAGE_FILE, contents.texts, problems)
    beliefs: dict[str, Misconception] = {}
    lines: dict[str, int | None] = {}
    beliefs_text = contents.texts.get(BELIEFS_FILE, "")
    for number, belief in enumerate(_beliefs(path / BELIEFS_FILE, beliefs_text, problems)):
        line = line_in_tables(beliefs_text, [("misconception", number)], "id")
        if belief.id in beliefs:
            problems.append(repeated(belief.id, path / BELIEFS_FILE, line, "above"))
            continue
        beliefs[belief.id], lines[belief.id] = belief, line
    digest = hashlib.sha256(beliefs_text.encode()).hexdigest()
    return Topic(
        page=page, beliefs=beliefs, lines=lines, beliefs_digest=digest, problems=tuple(problems)
    )


def repeated(belief: str, path: Path, line: int | None, where: str) -> Problem:
    """The problem of an id that another misconception has already."""
    says = f"the misconception {belief} stands {where} already."
    mend = "Ids are unique over the whole bank: choose another one."
    return Problem(path=str(path), line=line, code="misconception-repeated", says=says, mend=mend)


def _page(
    name: str, path: Path, texts: Mapping[str, str], problems: list[Problem]
) -> TopicPage | None:
    text = texts[PAGE_FILE]
    figure = texts.get(FIGURE_FILE, "")
    document = split_front_matter(text)
    try:
        data, marks = read_front_matter(document.front, document.front_line or 1)
        front = _PageFront.model_validate(data)
    except FrontMatterFault as fault:
        problems.append(
            Problem(
                path=str(path), line=fault.line, code="not-yaml", says=fault.says, mend=fault.mend
            )
        )
        return None
    except ValidationError as error:
        problems += from_validation(error, _PageFront, path=path, line_of=marks.line)
        return None
    if not document.body.strip():
        says, mend = "the page has no text.", "Write it below the front matter."
        problems.append(Problem(path=str(path), code="page-empty", says=says, mend=mend))
        return None
    return TopicPage(
        topic=name,
        title=front.title,
        lead=front.lead.strip(),
        body=document.body.strip(),
        caption=front.caption.strip(),
        figure=figure,
        sources=front.sources,
        reviewed_on=front.reviewed_on,
        page_hash=hashlib.sha256(f"{text}\0{figure}".encode()).hexdigest(),
    )


def _beliefs(path: Path, text: str, problems: list[Problem]) -> tuple[Misconception, ...]:
    data = read_toml(text, path)
    if isinstance(data, Problem):
        problems.append(data)
        return ()
    try:
        return _BeliefsFile.model_validate(data).misconception
    except ValidationError as error:

        def line_of(location: Location) -> int | None:
            table = [("misconception", n) for n in location[1:2] if isinstance(n, int)]
            return line_in_tables(text, table, "".join(str(key) for key in location[2:3]))

        problems += from_validation(error, _BeliefsFile, path=path, line_of=line_of)
        return ()

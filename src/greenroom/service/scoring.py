"""Grades any text against any rubric, line by line: the work of `greenroom score`."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Annotated, Any, NoReturn

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from greenroom.domain.errors import MalformedLine
from greenroom.domain.grades import Grade
from greenroom.domain.rubrics import KeyPoint, Misconception, Rubric, Tier
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS
from greenroom.grading.rubric import grade
from greenroom.service.ports import Hearer

LINE_MAX_CHARACTERS = 1_000_000
"""A longer line is refused before it is read: no rubric with an answer is that long."""

_MOST_POINTS = 100
_AHEAD = 4
"""So many lines a worker are read before the first of them has its grade."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_MOST_WORDINGS = 1_000


def _encodable(text: str) -> str:
    """Half a surrogate pair cannot be written down again, so no grade could name it."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("it holds half of a character") from error
    return text


_Any = Annotated[str, Field(max_length=ANSWER_MAX_CHARACTERS), AfterValidator(_encodable)]
_Text = Annotated[_Any, Field(min_length=1)]


class _Foreign(BaseModel):
    """A record of somebody else's file: keys that we do not know are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class _Point(_Foreign):
    says: _Text
    weight: Annotated[float, Field(ge=1e-6, le=1e6)] = 1.0
    tier: Tier = "should"
    heard: tuple[_Text, ...] = ()


class _Belief(_Foreign):
    says: _Text
    heard: tuple[_Text, ...] = ()


class _Line(_Foreign):
    id: _Any | int
    question: _Any
    answer: _Any
    key_points: Annotated[tuple[_Point, ...], Field(max_length=_MOST_POINTS)] = ()
    reference: Annotated[tuple[str, ...], Field(max_length=_MOST_POINTS)] | str | None = None
    misconceptions: Annotated[tuple[_Belief, ...], Field(max_length=_MOST_POINTS)] = ()

    @model_validator(mode="after")
    def _has_points(self) -> _Line:
        if not self.alternatives():
            raise ValueError("there is neither a key point nor a reference answer")
        if sum(map(len, self.alternatives())) > _MOST_POINTS:
            raise ValueError(f"its references have more than {_MOST_POINTS} sentences")
        wordings = sum(1 + len(point.heard) for point in self.key_points)
        wordings += sum(1 + len(belief.heard) for belief in self.misconceptions)
        if wordings > _MOST_WORDINGS:
            raise ValueError(f"there are more than {_MOST_WORDINGS} wordings")
        return self

    def alternatives(self) -> tuple[tuple[_Point, ...], ...]:
        """The points to grade by; without any, the sentences of each reference answer."""
        if self.key_points:
            return (self.key_points,)
        given = (self.reference,) if isinstance(self.reference, str) else self.reference or ()
        answers = (_sentences(text) for text in given)
        return tuple(tuple(_Point(says=says) for says in answer) for answer in answers if answer)

    def rubrics(self) -> Iterator[Rubric]:
        """The same as rubrics; the bank's limits on authors do not hold for foreign ones."""
        for points in self.alternatives():
            yield Rubric(
                question=self.question,
                key_points=tuple(
                    KeyPoint.model_construct(id=f"p{n}", **point.model_dump())
                    for n, point in enumerate(points, start=1)
                ),
                misconceptions=tuple(
                    Misconception.model_construct(
                        id=f"m{n}", reply=belief.says, **belief.model_dump()
                    )
                    for n, belief in enumerate(self.misconceptions, start=1)
                ),
            )


def score_lines(
    lines: Iterable[str], hearer: Hearer, *, workers: int = 1
) -> Iterator[dict[str, Any]]:
    """Grade each line of a JSON-lines file; nothing is recorded.

    Of several reference answers the one that the answer comes nearest to is what it is graded by.

    Args:
        lines: One JSON object a line; empty lines are skipped.
        hearer: Hears the points of an answer.
        workers: How many lines are graded at a time. With more than one, some lines are read
            ahead before the first grade comes.

    Yields:
        In order, a grade (`id`, `score`, `verdict`, `confidence`, `grader`, `points`), or for a
        malformed line `error` and, where it could be read, `id`.
    """
    given = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    if workers == 1:
        yield from (_scored(number, line, hearer) for number, line in given)
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[dict[str, Any]]] = deque()
        for number, line in given:
            waiting.append(pool.submit(_scored, number, line, hearer))
            if len(waiting) > _AHEAD * workers:
                yield waiting.popleft().result()
        yield from (found.result() for found in waiting)


def _scored(number: int, line: str, hearer: Hearer) -> dict[str, Any]:
    raw: object = None
    try:
        raw = _parse(line, number)
        read = _read(raw, number)
    except MalformedLine as error:
        named = isinstance(raw, dict) and isinstance(raw.get("id"), str | int)
        known = {"id": raw["id"]} if named and isinstance(raw, dict) else {}
        return known | {"error": str(error)}
    grades = [grade(rubric, hearer.hear(read.answer, rubric)) for rubric in read.rubrics()]
    return {"id": read.id} | _shape(max(grades, key=lambda graded: graded.score))


def _parse(line: str, number: int) -> object:
    if len(line) > LINE_MAX_CHARACTERS:
        reason = f"it has {len(line)} characters, {LINE_MAX_CHARACTERS} is the most"
        raise MalformedLine(line=number, reason=reason)

    def refuse(constant: str) -> NoReturn:
        raise MalformedLine(line=number, reason=f"{constant} is not a number")

    try:
        return json.loads(line, parse_constant=refuse)
    except ValueError as error:
        raise MalformedLine(line=number, reason=f"not JSON ({error})") from error
    except RecursionError as error:
        raise MalformedLine(line=number, reason="nested too deeply") from error


def _read(raw: object, number: int) -> _Line:
    if not isinstance(raw, dict):
        raise MalformedLine(line=number, reason="not a JSON object")
    try:
        return _Line.model_validate(_without_nulls(raw))
    except RecursionError as error:
        raise MalformedLine(line=number, reason="nested too deeply") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"]))
        reason = first["msg"].removeprefix("Value error, ")
        says = f"{place}: {reason}" if place else reason
        raise MalformedLine(line=number, reason=says) from error


def _without_nulls(value: Any) -> Any:
    """The same where a key with null is a key left out: other programs write both."""
    if isinstance(value, dict):
        return {key: _without_nulls(entry) for key, entry in value.items() if entry is not None}
    if isinstance(value, list):
        return [_without_nulls(entry) for entry in value]
    return value


def _sentences(text: str) -> list[str]:
    """The sentences of a reference answer.

    >>> _sentences("It underfits. It misses the truth!")
    ['It underfits.', 'It misses the truth!']
    """
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def _shape(graded: Grade) -> dict[str, Any]:
    grader = f"{graded.grader} {graded.grader_version}"
    return {
        "score": graded.score,
        "verdict": graded.verdict,
        "confidence": graded.confidence,
        "grader": grader if graded.degraded is None else f"{grader}, degraded",
        "points": [
            {
                "says": point.says,
                "state": point.state,
                "spans": [[span.start, span.end] for span in point.spans],
            }
            for point in graded.points()
        ],
    }

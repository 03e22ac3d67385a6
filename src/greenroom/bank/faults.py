"""Says in the author's words what pydantic found wrong: file, line and mend."""

from __future__ import annotations

import difflib
import re
import typing
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ValidationError

from greenroom.domain.problems import Problem

Location = tuple[str | int, ...]
LineOf = Callable[[Location], int | None]


def near(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or lists them all.

    >>> near("levle", ["level", "minutes"])
    'Did you mean `level`?'
    """
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"Known here: {', '.join(names)}." if names else ""


def from_validation(
    error: ValidationError,
    model: type[BaseModel],
    *,
    path: Path,
    line_of: LineOf,
    hidden: frozenset[str] = frozenset(),
    words: Mapping[str, int] | None = None,
) -> list[Problem]:
    """One problem for each fault of a record.

    Args:
        error: What pydantic raised, with locations that start at the record.
        model: The record's class, for the names of its keys.
        path: The file it was read from.
        line_of: The line of a location in that file, as far as it is known.
        hidden: Keys of the model that the file does not give.
        words: The last line of each single value, to find the one that a message names.
    """
    found = []
    tag = model.model_fields["kind"].default if "kind" in model.model_fields else None
    for detail in error.errors(include_url=False, include_context=False):
        location = detail["loc"]
        if tag is not None and location[:1] == (tag,):  # the kind that chose the class
            location = location[1:]
        says, mend = _sentence(detail["type"], detail["msg"], location, model, hidden)
        if detail["type"] == "string_type":
            mend = _quoting(detail["input"])
        line = line_of(location)
        if detail["type"] == "value_error" and words:
            named = [words[w] for w in re.findall(r"[\w-]+", detail["msg"]) if w in words]
            line = named[-1] if named else line
        found.append(Problem(path=str(path), line=line, code="schema", says=says, mend=mend))
    return found


def _sentence(
    kind: str, message: str, location: Location, model: type[BaseModel], hidden: frozenset[str]
) -> tuple[str, str]:
    name = _name(location)
    if kind == "missing":
        return f"{name} is missing.", f"Add `{location[-1]}: ...`."
    if kind == "extra_forbidden":
        known = _keys(model, location[:-1], hidden)
        return f"`{location[-1]}` is not a key here.", near(str(location[-1]), known)
    if kind == "value_error":
        words = message.removeprefix("Value error, ")
        return f"{words[0].upper()}{words[1:]}.", ""
    if kind == "string_pattern_mismatch" and "(-" in message:
        return f"{name} is no name.", "Use lower-case words with hyphens."
    return f"{name}: {message[0].lower()}{message[1:]}.", ""


def _quoting(given: object) -> str:
    if isinstance(given, Mapping):
        return "A colon makes it a key: put the whole line in quotes."
    return "" if given is None else "Put it in quotes."


def _name(location: Location) -> str:
    """`key_points[0].says`, counted from 1 as people do."""
    text = ""
    for step in location:
        text += f" {step + 1}" if isinstance(step, int) else f" > {step}" if text else step
    return f"`{text}`" if text else "it"


def _keys(model: type[BaseModel], location: Location, hidden: frozenset[str]) -> set[str]:
    inner: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, str) and inner is not None:
            known = inner.model_fields.get(step)
            inner = _model_in(known.annotation) if known else None
    return set() if inner is None else set(inner.model_fields) - (hidden if not location else set())


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((model for model in inner if model is not None), None)

"""An answer as a program gives it, in JSON, to an answer of the domain."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from greenroom.domain.answers import (
    Answer,
    ChoiceAnswer,
    CodeAnswer,
    DesignAnswer,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.items import ChooseItem, ComputeItem, Item, ProgramItem


class Written(str):
    """A number as it was written."""

    __slots__ = ()


def from_json(text: str) -> Any:
    """What a JSON text holds; numbers stay as they were written, for nothing may round them.

    Raises:
        ValueError: It is no JSON, or is nested too deeply.

    >>> from_json('{"mean": [1.50, 1e400]}')
    {'mean': ['1.50', '1e400']}
    """
    try:
        return json.loads(text, parse_float=Written, parse_int=Written, parse_constant=Written)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def choice(given: object) -> ChoiceAnswer:
    """Option ids, such as `["a", "b"]`. Raises AnswerRefused."""
    if not isinstance(given, list):
        raise AnswerRefused(reason='it must be a list of option ids such as ["a"]')
    try:
        return ChoiceAnswer(chosen=tuple(map(str, dict.fromkeys(given))))
    except (ValidationError, TypeError) as error:
        raise AnswerRefused(reason="an option's id is a word such as more-rows") from error


def numbers(given: object) -> NumbersAnswer:
    """Fields, such as `{"mean": "1.5", "vector": [1, 2]}`. Raises AnswerRefused."""
    if not isinstance(given, dict):
        raise AnswerRefused(reason='it must be an object of values such as {"mean": "1.5"}')
    try:
        return NumbersAnswer(fields={name: _written(value) for name, value in given.items()})
    except ValidationError as error:
        raise AnswerRefused(reason="a value's name is a word such as mean") from error


def text(given: object) -> TextAnswer:
    """Prose. Raises AnswerRefused."""
    if not isinstance(given, str) or isinstance(given, Written):
        raise AnswerRefused(reason="text must be a string")
    return TextAnswer(text=given)


def program(given: object) -> CodeAnswer:
    """The text of a program. Raises AnswerRefused."""
    if not isinstance(given, str) or isinstance(given, Written):
        raise AnswerRefused(reason="code must be a string")
    return CodeAnswer(source=given)


def justified(given: object) -> DesignAnswer:
    """An option with its reasons, such as `{"option": "trees", "text": "..."}`.

    Raises AnswerRefused.
    """
    if not isinstance(given, dict):
        raise AnswerRefused(reason='it must be an object such as {"option": "a", "text": "..."}')
    try:
        return DesignAnswer(text=text(given.get("text")).text, option=given.get("option"))
    except ValidationError as error:
        raise AnswerRefused(reason="an option's id is a word such as trees") from error


BY_KEY: Mapping[str, Callable[[object], Answer]] = MappingProxyType(
    {"text": text, "chosen": choice, "fields": numbers, "design": justified, "code": program}
)
"""How a program says what it answers."""


def answer_in(item: Item, content: str) -> Answer:
    """The answer that a file holds for an item of this kind. Raises AnswerRefused."""
    match item:
        case ChooseItem():
            return choice(_parsed(content, '["a"]'))
        case ComputeItem():
            return numbers(_parsed(content, '{"mean": "1.5"}'))
        case ProgramItem():
            return CodeAnswer(source=content)
        case _:
            return TextAnswer(text=content)


def _parsed(content: str, example: str) -> object:
    try:
        return from_json(content)
    except ValueError as error:
        raise AnswerRefused(reason=f"it must be JSON such as {example}") from error


def _written(value: object) -> str:
    """A value as a person would type it.

    >>> _written([["1", "2"], ["3", "4"]])
    '[[1, 2], [3, 4]]'
    """
    match value:
        case str():
            return str(value)
        case list():
            return f"[{', '.join(map(_written, value))}]"
        case _:
            raise AnswerRefused(reason="a value is a number, or a list of numbers")

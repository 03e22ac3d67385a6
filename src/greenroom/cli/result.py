"""What a command returns, and the one renderer that prints it."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import click

from greenroom.domain.errors import GreenroomError, HouseError

FINE = 0
PROBLEMS = 1
WRONG_USE = 2
OUR_FAULT = 3


_CONTROLS = {code: "�" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


def printable(text: str) -> str:
    r"""The text without control characters: a terminal would obey those of a foreign file.

    >>> printable("plain \x1b[2J")
    'plain �[2J'
    """
    return text.translate(_CONTROLS)


@dataclass(frozen=True, slots=True)
class Result:
    """Data for programs, lines for people, and the exit code."""

    data: Any
    lines: tuple[str, ...] = field(default=())
    exit_code: int = FINE


def envelope(data: object) -> str:
    """One line of JSON in the envelope that every command prints."""
    return json.dumps({"version": 1, "data": data}, sort_keys=True, ensure_ascii=False)


def render(result: Result, *, as_json: bool) -> NoReturn:
    """Print a result and end with its exit code."""
    if as_json:
        click.echo(
            json.dumps(
                {"version": 1, "data": result.data}, indent=2, sort_keys=True, ensure_ascii=False
            )
        )
    else:
        for line in result.lines:
            click.echo(printable(line))
    raise SystemExit(result.exit_code)


def render_error(error: GreenroomError, *, as_json: bool) -> NoReturn:
    """Print an error with its mend; the house's faults end with 3, the learner's with 2."""
    if as_json:
        told = {"code": error.code, "says": str(error), "mend": error.how_to_mend}
        click.echo(json.dumps({"version": 1, "error": told}, sort_keys=True, ensure_ascii=False))
    else:
        says = f"{error} {error.how_to_mend}".strip()
        click.echo(printable(f"{says} [{error.code}]"), err=True)
    raise SystemExit(OUR_FAULT if isinstance(error, HouseError) else WRONG_USE)


def reports(function: Callable[..., Result]) -> Callable[..., None]:
    """Turn a function that returns a `Result` into a command's callback with `--json`."""

    @click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
    @functools.wraps(function)
    def wrapper(*args: Any, as_json: bool, **options: Any) -> None:
        try:
            result = function(*args, **options)
        except GreenroomError as error:
            render_error(error, as_json=as_json)
        render(result, as_json=as_json)

    return wrapper

"""`greenroom answer`: grade one answer from a file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from greenroom.cli.question_text import grade_data, grade_lines
from greenroom.cli.result import Result, reports
from greenroom.domain.answers import Answer, ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import AnswerRefused, FileRefused
from greenroom.domain.items import ChooseItem, ComputeItem, Item
from greenroom.service.grading import grade_answer
from greenroom.wiring import House

LARGEST_FILE_BYTES = 1_000_000


@click.command("answer")
@click.argument("uid")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--part", default="", help="Which follow-up is answered: its id, or id/id.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True)
@click.option("--dry-run", is_flag=True, help="Grade, but record nothing.")
@reports
def command(uid: str, file: Path, part: str, seed: int, dry_run: bool) -> Result:
    """Grade one answer from a file and record it.

    FILE holds prose for an explain item; JSON for the others: {"slope": "1.5"} for the values of
    a compute item (drawn with SEED), ["a"] for the options of a choose item. '-' reads from the
    keyboard or a pipe.
    """
    house = House()
    try:
        return _graded(house, uid, file, part=part, seed=seed, record=not dry_run)
    finally:
        house.close()


def _graded(house: House, uid: str, file: Path, *, part: str, seed: int, record: bool) -> Result:
    item = house.bank.item(uid)
    answer = read_answer(item, read_file(file))
    if record and not part:
        question = house.coach.ask(uid=uid, seed=seed)
        outcome = house.coach.submit(question.ask_id, answer)
        grade, attempt_id = outcome.attempt.grade, outcome.attempt.attempt_id
    elif record:
        raise AnswerRefused(reason="a follow-up is only recorded in practice; add --dry-run")
    else:
        instance = house.drawer.draw(item, seed) if isinstance(item, ComputeItem) else None
        grade = grade_answer(item, answer, part=part, instance=instance, hearer=house.hearer)
        attempt_id = None
    data = grade_data(grade) | {"uid": uid, "attempt_id": attempt_id}
    return Result(data=data, lines=tuple(grade_lines(grade, answer)))


def read_file(file: Path) -> str:
    """The text of a file. Raises FileRefused for what is no text or cannot be read."""
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise FileRefused(path=file, reason=(error.strerror or str(error)).lower()) from error
    if len(raw) > LARGEST_FILE_BYTES:
        raise FileRefused(path=file, reason=f"it has more than {LARGEST_FILE_BYTES:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(path=file, reason="it is not UTF-8 text") from error
    if "\0" in text:
        raise FileRefused(path=file, reason="it holds binary data")
    return text


def read_answer(item: Item, text: str) -> Answer:
    """The answer that a file's text holds for an item of this kind. Raises AnswerRefused."""
    match item:
        case ChooseItem():
            return ChoiceAnswer(chosen=_from_json(text, tuple[str, ...], '["a"]'))
        case ComputeItem():
            fields = _from_json(
                text, dict[str, str | float | list[float] | list[list[float]]], '{"mean": "1.5"}'
            )
            return NumbersAnswer(
                fields={k: v if isinstance(v, str) else json.dumps(v) for k, v in fields.items()}
            )
        case _:
            return TextAnswer(text=text)


def _from_json(text: str, wanted: Any, example: str) -> Any:
    try:
        return TypeAdapter(wanted).validate_json(text)
    except ValidationError as error:
        raise AnswerRefused(reason=f"it must be JSON such as {example}") from error

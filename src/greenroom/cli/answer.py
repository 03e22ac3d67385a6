"""`greenroom answer`: grade one answer from a file."""

from __future__ import annotations

from pathlib import Path

import click

from greenroom.cli.files import read_text
from greenroom.cli.filters import SEED
from greenroom.cli.given import answer_in
from greenroom.cli.question_text import grade_data, grade_lines
from greenroom.cli.result import Result, reports
from greenroom.domain.answers import TextAnswer
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.instances import Instance
from greenroom.domain.items import DesignItem, DrawnItem, ProgramItem
from greenroom.service.designs import read_design
from greenroom.service.grading import grade_answer
from greenroom.wiring import House


@click.command("answer")
@click.argument("uid")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--part", default="", help="Which follow-up is answered: its id, or id/id.")
@SEED
@click.option("--dry-run", is_flag=True, help="Grade, but record nothing.")
@reports
def command(uid: str, file: Path, part: str, seed: int, dry_run: bool) -> Result:
    """Grade one answer from a file and record it.

    FILE holds prose (explain, plot, design, behave), ["a"] for the options of a choose item,
    {"slope": "1.5"} for the values of a compute item, whose numbers the seed draws, and the
    program itself for a code item, whose cases the seed draws.
    '-' reads the standard input.
    """
    house = House()
    try:
        return _graded(house, uid, file, part=part, seed=seed, record=not dry_run)
    finally:
        house.close()


def _graded(house: House, uid: str, file: Path, *, part: str, seed: int, record: bool) -> Result:
    if record and part:
        raise AnswerRefused(reason="a follow-up is only recorded in practice; add --dry-run")
    item = house.bank.item(uid)
    answer = answer_in(item, read_text(file))
    if isinstance(item, DesignItem) and isinstance(answer, TextAnswer) and not part:
        answer = read_design(item, answer.text, house.hearer)
    instance = house.drawer.draw(item, seed) if isinstance(item, DrawnItem) else None
    if isinstance(item, ProgramItem):
        instance = Instance(seed=seed, shown={})
    # an answer that is refused must not leave its question open, so it is graded before it is asked
    grade = grade_answer(item, answer, house.examiners, part=part, instance=instance)
    attempt_id = None
    if record:
        question = house.coach.ask(uid=uid, seed=seed)
        attempt = house.coach.submit(question.ask_id, answer).attempt
        grade, attempt_id = attempt.grade, attempt.attempt_id
    data = grade_data(grade) | {"uid": uid, "attempt_id": attempt_id}
    return Result(data=data, lines=tuple(grade_lines(grade, answer)))

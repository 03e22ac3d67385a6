"""`greenroom judge`: judge a program by a check, outside the bank."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import click

from greenroom.cli.files import read_text
from greenroom.cli.filters import SEED
from greenroom.cli.question_text import grade_lines
from greenroom.cli.result import PROBLEMS, Result, reports
from greenroom.domain.answers import CodeAnswer
from greenroom.domain.errors import BadSetting, JudgeFailed
from greenroom.domain.programs import Exercise, Library
from greenroom.domain.reports import HouseFault
from greenroom.grading import code
from greenroom.wiring import LateJudge

FILE = click.Path(path_type=Path, allow_dash=True)


@click.command("judge")
@click.argument("file", type=FILE)
@click.option("--check", required=True, type=FILE, help="The check.py that draws the cases.")
@click.option("--entry-point", metavar="NAME", help="What is called (default: the reference's).")
@click.option(
    "--uses",
    type=click.Choice(get_args(Library)),
    default="numpy",
    show_default=True,
    help="What is loaded for the program, with what that needs.",
)
@SEED
@reports
def command(
    file: Path,
    check: Path,
    entry_point: str | None,
    uses: Library,
    seed: int,
) -> Result:
    """Judge a program by a check.

    FILE is run behind the same walls as an answer to a code item, on the cases that the check draws
    from the seed; '-' reads the standard input. Beside the check stands a reference.py, and a
    driver.py where there is one. Nothing is recorded. The exit code is 0 if the program is accepted
    and 1 if it is not.
    """
    right, driver = read_text(check.parent / "reference.py"), check.parent / "driver.py"
    exercise = Exercise(
        entry_point=entry_point or _only_name(right),
        check=read_text(check),
        reference=right,
        driver=read_text(driver) if driver.is_file() else "",
        uses=(uses,),
    )
    source = read_text(file)
    judge = LateJudge()
    try:
        report = judge.judge(exercise, source, seed)
    finally:
        judge.close()
    if isinstance(report, HouseFault):
        raise JudgeFailed(reason=report.reason)
    grade = code.grade(report, exercise.limits, exercise.entry_point)
    if report.refused and not report.limit:
        lines = [f"Not run: {report.refused}."]
    else:
        lines = list(grade_lines(grade, CodeAnswer(source=source)))
    accepted = grade.verdict == "accepted"
    data = report.model_dump(mode="json") | {"verdict": grade.verdict, "score": grade.score}
    return Result(data=data, lines=tuple(lines), exit_code=0 if accepted else PROBLEMS)


def _only_name(reference: str) -> str:
    """The function or class that a right program defines for others. Raises BadSetting."""
    try:
        body = ast.parse(reference).body
    except SyntaxError as error:
        reason = f"the reference is no Python: {error.msg}"
        raise BadSetting(name="reference", value="", reason=reason) from error
    defined = (ast.FunctionDef, ast.ClassDef)
    names = [n.name for n in body if isinstance(n, defined) and not n.name.startswith("_")]
    if len(names) != 1:
        reason = f"name what is called: the reference defines {', '.join(names) or 'nothing'}"
        raise BadSetting(name="entry-point", value="", reason=reason)
    return names[0]

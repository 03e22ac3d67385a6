"""`greenroom score`: grade any text against any rubric, one line of JSON each."""

from __future__ import annotations

import json
from pathlib import Path

import click

from greenroom.cli.files import lines
from greenroom.cli.result import FINE, PROBLEMS, render_error
from greenroom.domain.errors import GreenroomError
from greenroom.service.scoring import LINE_MAX_CHARACTERS, score_lines
from greenroom.wiring import House

CUT_BYTES = 4 * LINE_MAX_CHARACTERS + 1
"""No line that is not refused for its length has so many bytes."""
_WORKERS = 2


@click.command("score")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Accepted everywhere; lines are JSON anyway.")
def command(file: Path, as_json: bool) -> None:
    """Grade any text against any rubric, in bulk.

    FILE holds one JSON object a line ('-' reads the standard input); one object a line is printed,
    in the same order. Nothing is recorded. A malformed line is answered by an object with "error",
    and the exit code is then 1.
    """
    house = House()
    malformed = 0
    try:
        read = lines(file, most_bytes=CUT_BYTES)
        workers = 1 if str(file) == "-" else _WORKERS  # who types a line waits for its grade
        for scored in score_lines(read, house.hearer, workers=workers):
            malformed += "error" in scored
            click.echo(json.dumps(scored, ensure_ascii=False))
    except GreenroomError as error:
        render_error(error, as_json=as_json)
    raise SystemExit(PROBLEMS if malformed else FINE)

"""`greenroom score`: grade any text against any rubric, one line of JSON each."""

from __future__ import annotations

import json
from pathlib import Path

import click

from greenroom.cli.result import FINE, PROBLEMS, render_error
from greenroom.domain.errors import FileRefused, GreenroomError
from greenroom.service.scoring import score_lines
from greenroom.wiring import House


@click.command("score")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Accepted everywhere; lines are JSON anyway.")
def command(file: Path, as_json: bool) -> None:
    """Grade any text against any rubric, in bulk.

    FILE holds one JSON object a line; one object a line is printed, in the same order.
    Nothing is recorded. A malformed line is answered by an object with "error", and the exit
    code is then 1.
    """
    house = House()
    malformed = 0
    try:
        with click.open_file(str(file), encoding="utf-8", errors="replace") as lines:
            for scored in score_lines(lines, house.hearer):
                malformed += "error" in scored
                click.echo(json.dumps(scored, ensure_ascii=False))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        render_error(FileRefused(path=file, reason=reason), as_json=as_json)
    except GreenroomError as error:
        render_error(error, as_json=as_json)
    raise SystemExit(PROBLEMS if malformed else FINE)

"""`greenroom practice`: the loop in the terminal, for people and (with --json) for programs."""

from __future__ import annotations

import time

import click

from greenroom.cli.filters import narrowed
from greenroom.cli.result import render_error
from greenroom.cli.session import JsonTalk, Session
from greenroom.cli.terminal import TerminalTalk
from greenroom.domain.errors import GreenroomError
from greenroom.service.desk import Wish
from greenroom.wiring import House


@click.command("practice")
@click.option(
    "--minutes",
    metavar="N",
    type=click.IntRange(1, 600),
    help="Ask nothing more after so many minutes, 1 to 600.",
)
@narrowed
@click.option("--json", "as_json", is_flag=True, help="One event a line; answers on the input.")
def command(minutes: int | None, wish: Wish, as_json: bool) -> None:
    """Practise in the terminal.

    A question, your answer, a grade with evidence, the next question. With --json each event is
    one line, and each answer or move is one line of JSON on the input:
    {"text": "..."}, {"chosen": ["a"]}, {"fields": {"mean": "1.5"}}, {"ask": "..."} and
    {"design": {"option": "a", "text": "..."}} for a design, {"do": "next"}, {"do": "follow_up"},
    {"do": "second_reader"}, {"do": "undo"}, {"do": "suspend"}, {"mark": "good"} or {"do": "quit"}.
    """
    house = House()
    ends_at = None if minutes is None else time.monotonic() + 60 * minutes
    try:
        there = house.coach.settings().second_reader is not None
        talk = JsonTalk() if as_json else TerminalTalk(second_reader=there)
        reader = house.second_reader
        Session(house.coach, talk, wish, ends_at=ends_at, second_reader=reader).run()
    except GreenroomError as error:
        render_error(error, as_json=as_json)
    finally:
        house.close()

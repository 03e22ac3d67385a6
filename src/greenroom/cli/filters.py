"""Options that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import click

from greenroom.domain.items import GRADED_KINDS, KINDS
from greenroom.domain.roles import ROLES, ROUNDS
from greenroom.service.desk import Wish

GRADED = [kind for kind in KINDS if kind in GRADED_KINDS]

SEED = click.option(
    "--seed",
    metavar="S",
    type=click.IntRange(0, 2**32 - 1),
    default=0,
    show_default="0",
    help="Chooses the numbers of a compute item.",
)


def narrowed(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command a `wish`, by `--topic`, `--kind`, `--role`, `--round` and `--hardest`."""
    kind = click.option(
        "--kind",
        metavar="KIND",
        type=click.Choice(GRADED),
        help=f"Only this kind of question: {', '.join(GRADED)}.",
    )
    topic = click.option(
        "--topic", metavar="TOPIC", help="Only this topic, by its id; `bank stats` lists them."
    )
    role = click.option(
        "--role",
        metavar="ROLE",
        type=click.Choice(ROLES),
        help=f"Only what this role is asked: {', '.join(ROLES)}.",
    )
    in_round = click.option(
        "--round",
        "in_round",
        metavar="ROUND",
        type=click.Choice(ROUNDS),
        help=f"Only what is asked in this round: {', '.join(ROUNDS)}.",
    )
    hardest = click.option(
        "--hardest", is_flag=True, help="New questions come hardest first, to test out of a topic."
    )

    @functools.wraps(function)
    def wrapper(**options: Any) -> Any:
        wish = Wish(**{field.name: options.pop(field.name) for field in fields(Wish)})
        return function(wish=wish, **options)

    return topic(kind(role(in_round(hardest(wrapper)))))

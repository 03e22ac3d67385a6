"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from greenroom.domain.items import KINDS


def by_topic_and_kind(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--topic` and `--kind`."""
    kind = click.option("--kind", type=click.Choice(KINDS), help="Only this kind of question.")
    topic = click.option("--topic", metavar="TOPIC", help="Only this topic, by its id.")
    return topic(kind(function))

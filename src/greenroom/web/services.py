"""What the pages need, filled in by whoever starts the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from greenroom.rendering.markdown import MarkdownRenderer
from greenroom.service.coach import Coach
from greenroom.service.ports import SecondReader

STATIC = Path(__file__).parent / "static"
"""What the front end's build made."""

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})


@dataclass(frozen=True, slots=True)
class Services:
    """Everything behind the pages.

    `token` is the start-up secret: whoever shows it may use the pages. `hosts` are the names,
    without port, by which the server may be called. `notice` says in one sentence what is
    degraded now (the language model is still on its way), or None. `second_reader` is asked where
    the settings name an endpoint.
    """

    coach: Coach
    markdown: MarkdownRenderer
    token: str
    hosts: frozenset[str] = LOCAL_HOSTS
    static: Path = STATIC
    notice: Callable[[], str | None] = lambda: None
    second_reader: SecondReader | None = None

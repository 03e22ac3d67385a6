"""Runs a function over many pieces of work in processes of this computer."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from greenroom.domain.errors import WorkerFailed

Piece = TypeVar("Piece")
Result = TypeVar("Result")


def cores() -> int:
    """How many processes can really run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(
    function: Callable[[Piece], Result],
    pieces: Sequence[Piece],
    *,
    processes: int,
    prepare: Callable[..., None] | None = None,
    given: Any = (),
) -> Iterator[Result]:
    """What a function makes of each piece, in their order, worked on by several processes.

    Args:
        function: Takes one piece; it and what it returns must be picklable.
        pieces: The work, each piece large against the cost of sending it.
        processes: How many to start.
        prepare: Called once in every process before its first piece.
        given: The arguments of `prepare`.

    Raises:
        WorkerFailed: A process ended before its work was done.
    """
    # a fresh start: a copy of this process would hold its threads' locks and open connections
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        processes, mp_context=context, initializer=prepare, initargs=given
    ) as pool:
        try:
            yield from pool.map(function, pieces)
        except BrokenProcessPool as error:
            raise WorkerFailed(reason="a process ended before its work was done") from error

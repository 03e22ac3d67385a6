"""Draws the numbers of a compute item and holds them to what the item asks for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from pydantic import ValidationError

from greenroom.domain.errors import DrawFailed, WorkerFailed
from greenroom.domain.instances import Instance, NearMiss, Numbers
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.domain.reports import HouseFault, ProgramFault
from greenroom.grading.tolerance import agrees
from greenroom.judge.frames import FrameError
from greenroom.judge.worker import ContentWorker

KEPT = 1024
"""Instances that are remembered: page, grade and history ask for the same item and seed."""


class ContentDrawer:
    """Draws instances by `variants.py` in a worker; the same item and seed give the same numbers.

    Threads may share one. `close` ends its process.

    Args:
        source_of: The text of `variants.py` for a uid.
        worker: Runs the code; a new one where none is given.
    """

    def __init__(
        self, source_of: Callable[[str], str], *, worker: ContentWorker | None = None
    ) -> None:
        self._source_of = source_of
        self._worker = worker or ContentWorker()
        self._kept: OrderedDict[tuple[str, int], Instance] = OrderedDict()
        self._lock = threading.Lock()

    def close(self) -> None:
        """End the worker's process; the next draw would start another one."""
        self._worker.close()

    def isolation(self) -> str:
        """Which walls stand around content on this computer, in a few words.

        Raises:
            WorkerFailed: The worker cannot be started.
        """
        try:
            walls = self._worker.isolation()
        except (FrameError, OSError) as error:
            raise WorkerFailed(reason=str(error)) from error
        network = "a network of its own" if walls["network_namespace"] else "no network wall"
        files = f"Landlock {walls['landlock']}" if walls["landlock"] else "no Landlock"
        return f"time and memory limits, {network}, {files}"

    def draw(self, item: ComputeItem, seed: int) -> Instance:
        """The numbers of an item for a seed, remembered where the item has a hash.

        Raises:
            DrawFailed: `variants.py` ran into a limit or returned what does not fit the item.
            WorkerFailed: The worker did not run it.
        """
        key = (item.item_hash, seed)
        with self._lock:
            if item.item_hash and key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        instance = self.draw_anew(item, seed)
        with self._lock:
            self._kept[key] = instance
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return instance

    def draw_anew(self, item: ComputeItem, seed: int) -> Instance:
        """The same without memory, for the check that a seed always gives the same numbers.

        Raises:
            DrawFailed: As for `draw`.
            WorkerFailed: As for `draw`.
        """
        report = self._worker.run(self._source_of(item.uid), seed)
        if isinstance(report, HouseFault):
            raise WorkerFailed(reason=report.reason)
        if isinstance(report, ProgramFault):
            reason = f"{report.reason} [{report.limit}]"
            raise DrawFailed(uid=item.uid, seed=seed, reason=reason)
        if not isinstance(report.result, dict):
            raise DrawFailed(uid=item.uid, seed=seed, reason="draw returned no mapping")
        try:
            instance = Instance.model_validate({**report.result, "seed": seed})
            _refuse_misfits(item, instance)
        except ValueError as error:
            raise DrawFailed(uid=item.uid, seed=seed, reason=_words(error)) from error
        return _without_hits(item, instance)


def _words(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    where = " > ".join(str(step) for step in first["loc"][:4])
    return f"{where}: {first['msg'][0].lower()}{first['msg'][1:]}"


def _refuse_misfits(item: ComputeItem, instance: Instance) -> None:
    fields = {field.id: field for field in item.answers}
    if instance.expected.keys() != fields.keys():
        wanted, got = ", ".join(sorted(fields)), ", ".join(sorted(instance.expected))
        raise ValueError(f"expected gives {got}, and the item asks for {wanted}")
    for name, value in instance.expected.items():
        _refuse_shape(fields[name], value, "expected")
    for miss in instance.near_misses:
        for name, value in miss.expected.items():
            if name not in fields:
                raise ValueError(f"a near miss gives {name}, which the item does not ask for")
            _refuse_shape(fields[name], value, "a near miss of")


def _refuse_shape(field: AnswerField, value: Numbers, what: str) -> None:
    if _depth(value) != {"number": 0, "vector": 1, "matrix": 2}[field.shape]:
        raise ValueError(f"{what} {field.id} is no {field.shape}")
    if value == ():
        raise ValueError(f"{what} {field.id} has no entries")
    if field.shape == "matrix" and isinstance(value, tuple):
        lengths = {len(row) for row in value if isinstance(row, tuple)}
        if len(lengths) != 1:
            raise ValueError(f"the rows of {what} {field.id} differ in length")


def _depth(value: Numbers) -> int:
    if not isinstance(value, tuple):
        return 0
    return 2 if value and isinstance(value[0], tuple) else 1


def _without_hits(item: ComputeItem, instance: Instance) -> Instance:
    """Without the near misses that are right for this seed: 2 - 2 and 2 / 2 - 1 are both 0."""
    kept = tuple(miss for miss in instance.near_misses if _misses(item, instance, miss))
    return instance.model_copy(update={"near_misses": kept})


def _misses(item: ComputeItem, instance: Instance, miss: NearMiss) -> bool:
    return any(
        field.id in miss.expected
        and not agrees(miss.expected[field.id], instance.expected[field.id], field)
        for field in item.answers
    )

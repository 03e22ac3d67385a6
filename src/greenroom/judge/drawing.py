"""Draws what the generated items and the topic pages show, and holds it to what they ask for."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence

from pydantic import JsonValue, ValidationError

from greenroom.domain.errors import DrawFailed, WorkerFailed
from greenroom.domain.figures import Figure
from greenroom.domain.formulas import Formula, as_data
from greenroom.domain.instances import Instance
from greenroom.domain.items import DrawnItem, PlotItem, TopicPage
from greenroom.domain.reports import HouseFault, Judged, ProgramFault, RunReport
from greenroom.judge.fitting import refuse_misfits, refuse_no_figure, without_hits
from greenroom.judge.frames import FrameError
from greenroom.judge.worker import ContentWorker

FIGURE_SEED = 0
"""The figure of a topic page is always the same one."""

KEPT = 1024
"""Instances that are remembered: page, grade and history ask for the same item and seed."""


class ContentDrawer:
    """Draws instances by `variants.py` in a worker; the same item and seed give the same numbers.

    Proofs and algebra run in a second worker, which starts with the first of them: their libraries
    are large, and a draw shall wait for neither.
    Threads may share one. `close` ends the processes.

    Args:
        source_of: The text of `variants.py` for a uid.
        worker: Runs the code; a new one where none is given.
        libraries: Runs proofs and algebra; a new one where none is given.
    """

    def __init__(
        self,
        source_of: Callable[[str], str],
        *,
        worker: ContentWorker | None = None,
        libraries: ContentWorker | None = None,
    ) -> None:
        self._source_of = source_of
        self._worker = worker or ContentWorker()
        self._libraries = libraries or ContentWorker()
        self._kept: OrderedDict[tuple[str, int], Instance] = OrderedDict()
        self._figures: dict[str, Figure] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """End the workers' processes; the next draw would start another one."""
        self._worker.close()
        self._libraries.close()

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

    def draw(self, item: DrawnItem, seed: int) -> Instance:
        """The numbers or the figure of an item for a seed, remembered where the item has a hash.

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

    def figure(self, page: TopicPage) -> Figure | None:
        """The figure of a topic page, remembered; None where the page has none.

        Raises:
            DrawFailed: `figure.py` ran into a limit or returned what is no figure.
            WorkerFailed: The worker did not run it.
        """
        if not page.figure:
            return None
        key = hashlib.sha256(page.figure.encode()).hexdigest()
        with self._lock:
            known = self._figures.get(key)
        if known is None:
            known = self._draw_figure(page)
            with self._lock:
                self._figures[key] = known
        return known

    def _draw_figure(self, page: TopicPage) -> Figure:
        result = self._result(page.figure, page.topic, FIGURE_SEED)
        try:
            return Figure.model_validate(result)
        except ValueError as error:
            reason = _words(error)
            raise DrawFailed(uid=page.topic, seed=FIGURE_SEED, reason=reason) from error

    def draw_anew(self, item: DrawnItem, seed: int) -> Instance:
        """The same without memory, for the check that a seed always gives the same numbers.

        Raises:
            DrawFailed: As for `draw`.
            WorkerFailed: As for `draw`.
        """
        result = self._result(self._source_of(item.uid), item.uid, seed)
        return _instance(item, seed, result)

    def draw_all(self, item: DrawnItem, seeds: Sequence[int]) -> list[Instance]:
        """The same for several seeds, one after the other in one run of the code.

        Raises:
            DrawFailed: As for `draw`, with the seed at which it failed alone as well.
            WorkerFailed: As for `draw`.
        """
        report = self._worker.run_all(self._source_of(item.uid), seeds)
        if isinstance(report, Judged) and isinstance(report.result, list):
            results = [_mapping(item.uid, *pair) for pair in zip(seeds, report.result, strict=True)]
            return [_instance(item, *pair) for pair in zip(seeds, results, strict=True)]
        # together they hit a limit: alone each one passes, or says what is wrong with it
        return [self.draw_anew(item, seed) for seed in seeds]

    def prove(self, source: str, drawn: Sequence[Mapping[str, JsonValue]]) -> RunReport:
        """What `answers` of a `proof.py` returns for each drawing.

        Raises:
            WorkerFailed: The worker did not run it.
        """
        report = self._libraries.prove(source, [dict(one) for one in drawn])
        if isinstance(report, HouseFault):
            raise WorkerFailed(reason=report.reason)
        return report

    def same(
        self, one: Formula, other: Formula, ranges: Mapping[str, tuple[float, float]]
    ) -> bool | None:
        """Whether algebra shows two formulas to be the same; None where it does not in its time.

        Raises:
            WorkerFailed: The worker did not try.
        """
        report = self._libraries.same(as_data(one), as_data(other), ranges)
        if isinstance(report, HouseFault):
            raise WorkerFailed(reason=report.reason)
        found = report.result if isinstance(report, Judged) else None
        return found if isinstance(found, bool) else None

    def _result(self, source: str, name: str, seed: int) -> Mapping[str, object]:
        """What `draw` returned, which is a mapping."""
        report = self._worker.run(source, seed)
        if isinstance(report, HouseFault):
            raise WorkerFailed(reason=report.reason)
        if isinstance(report, ProgramFault):
            raise DrawFailed(uid=name, seed=seed, reason=f"{report.reason} [{report.limit}]")
        return _mapping(name, seed, report.result)


def _mapping(name: str, seed: int, result: JsonValue) -> Mapping[str, object]:
    if not isinstance(result, dict):
        raise DrawFailed(uid=name, seed=seed, reason="draw returned no mapping")
    return result


def _instance(item: DrawnItem, seed: int, result: Mapping[str, object]) -> Instance:
    """What was drawn, held to what the item asks for."""
    try:
        instance = Instance.model_validate({**result, "seed": seed})
        if isinstance(item, PlotItem):
            refuse_no_figure(instance)
            return instance
        refuse_misfits(item, instance)
    except ValueError as error:
        raise DrawFailed(uid=item.uid, seed=seed, reason=_words(error)) from error
    return without_hits(item, instance)


def _words(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    where = " > ".join(str(step) for step in first["loc"][:4])
    return f"{where}: {first['msg'][0].lower()}{first['msg'][1:]}"

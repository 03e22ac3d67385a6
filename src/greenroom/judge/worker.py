"""Starts the warm worker, hands it content, and tells three ends apart. The only file here that
starts a process."""

from __future__ import annotations

import contextlib
import math
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

from pydantic import JsonValue

from greenroom.domain.programs import Limits
from greenroom.domain.reports import HouseFault, Judged, ProgramFault, RunReport
from greenroom.judge.frames import FrameError, decode, encode, receive

CONTENT_LIMITS = Limits(cpu_seconds=2, memory_mib=256)
"""What one draw may use, beyond what NumPy itself takes."""

SEVERAL_LIMITS = Limits(cpu_seconds=6, memory_mib=512)
"""What the draws for a check, or the proofs of them, may use together."""

ALGEBRA_LIMITS = Limits(cpu_seconds=1, memory_mib=256)
"""What it may take to find out whether two formulas are the same."""

CASES_LIMITS = Limits(cpu_seconds=20, memory_mib=1024)
"""What the cases of an exercise and our own solutions of it may take."""

CASES_RESULT_BYTES = 32 * 1024 * 1024

_PROVING = ("sympy", "scipy.stats", "scipy.linalg", "scipy.optimize")
_ALGEBRA = ("sympy",)

_START_SECONDS = 60
_MARGIN_SECONDS = 5
"""How much longer than the wall limit an answer may take before the worker itself is given up."""


class _Worker:
    """One running process; it is ended when this is dropped or the program ends."""

    def __init__(
        self, process: subprocess.Popen[bytes], connection: socket.socket, folder: Path
    ) -> None:
        self.pid = process.pid
        self.connection = connection
        self.isolation: Mapping[str, object] = {}
        self.prepared: set[str] = set()
        self.stop = weakref.finalize(self, _end, process, connection, folder)


def _end(process: subprocess.Popen[bytes], connection: socket.socket, folder: Path) -> None:
    connection.close()
    process.kill()  # a child of it dies with it, by its death signal
    process.wait()
    with contextlib.suppress(OSError):
        folder.rmdir()


class ContentWorker:
    """Runs content, each time in a child of its own, in a few milliseconds.

    The process is started with the first run and ends with this object or with the program. It is
    replaced when it dies and after every `recycle_after` runs. Threads may share one: runs wait
    for one another.

    Args:
        recycle_after: Runs after which a fresh process takes over.
    """

    def __init__(self, *, recycle_after: int = 500) -> None:
        self._recycle_after = recycle_after
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        self._runs = 0

    def __enter__(self) -> ContentWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next run would start another one."""
        with self._lock:
            self._stop()

    @property
    def pid(self) -> int | None:
        """The process that is warm now, if one is."""
        worker = self._worker
        return None if worker is None else worker.pid

    def isolation(self) -> Mapping[str, object]:
        """Which walls this computer offers: `network_namespace` and the version of `landlock`.

        Raises:
            FrameError: The worker does not say hello.
            OSError: The worker cannot be started.
        """
        with self._lock:
            return self._started().isolation

    def run(self, source: str, seed: int, limits: Limits = CONTENT_LIMITS) -> RunReport:
        """Run `draw` with a fresh `numpy.random.RandomState(seed)`.

        Args:
            source: The text of a `variants.py`.
            seed: 0 to 2**32 - 1.
            limits: CPU seconds (rounded up to whole ones) and memory; the wall limit is twice
                the CPU limit and one second.

        Returns:
            `Judged` with what `draw` returned as plain data; `ProgramFault` with the limit that
            was hit; `HouseFault` where the worker failed, twice in a row.
        """
        report = self._asked({"task": "draw", "source": source, "cases": [seed]}, limits)
        if isinstance(report, Judged) and isinstance(report.result, list):
            return report.model_copy(update={"result": report.result[0]})
        return report

    def run_all(self, source: str, seeds: Sequence[int]) -> RunReport:
        """The same for several seeds in one child, in their order; `Judged` holds a list."""
        request = {"task": "draw", "source": source, "cases": list(seeds)}
        return self._asked(request, SEVERAL_LIMITS)

    def prove(self, source: str, drawn: Sequence[JsonValue]) -> RunReport:
        """Run `answers` of a `proof.py` on several drawings; `Judged` holds a list."""
        request = {"task": "prove", "source": source, "cases": list(drawn)}
        return self._asked(request, SEVERAL_LIMITS, needs=_PROVING)

    def same(
        self, one: Sequence[object], other: Sequence[object], ranges: Mapping[str, Sequence[float]]
    ) -> RunReport:
        """Whether two formulas, as data, are the same; `Judged` holds true, false or None."""
        request = {"task": "same", "one": one, "other": other, "ranges": dict(ranges)}
        return self._asked(request, ALGEBRA_LIMITS, needs=_ALGEBRA)

    def about_cases(
        self, task: str, request: Mapping[str, object], *, needs: Sequence[str] = ()
    ) -> RunReport:
        """One of the tasks of `posing.py`: `pose`, `compare` or `recognise`."""
        request = {**request, "task": task, "result_bytes": CASES_RESULT_BYTES}
        return self._asked(request, CASES_LIMITS, needs=needs)

    def _asked(
        self, task: Mapping[str, object], limits: Limits, *, needs: Sequence[str] = ()
    ) -> RunReport:
        cpu_seconds = math.ceil(limits.cpu_seconds)
        request = {
            **task,
            "cpu_seconds": cpu_seconds,
            "wall_seconds": 2 * cpu_seconds + 1,
            "memory_bytes": limits.memory_mib * 1024 * 1024,
        }
        with self._lock:
            for attempt in (1, 2):
                try:
                    return _report(self._exchange(request, needs), limits)
                except (FrameError, OSError) as error:
                    self._stop()  # it may have died while idle, so a fresh one gets a chance
                    if attempt == 2:
                        return HouseFault(reason=f"the worker ended: {error}")
        raise AssertionError("unreachable")

    def _exchange(self, request: dict[str, object], needs: Sequence[str]) -> dict[str, object]:
        if self._runs >= self._recycle_after:
            self._stop()
        worker = self._started()
        self._runs += 1
        if missing := sorted(set(needs) - worker.prepared):
            worker.connection.settimeout(_START_SECONDS)
            worker.connection.sendall(encode({"prepare": missing}))
            receive(worker.connection)  # what is not installed, content misses by name
            worker.prepared |= set(missing)
        worker.connection.settimeout(float(str(request["wall_seconds"])) + _MARGIN_SECONDS)
        worker.connection.sendall(encode(request))
        facts = receive(worker.connection)
        if not isinstance(facts, dict):
            raise FrameError("the worker sent no facts")
        return facts

    def _started(self) -> _Worker:
        if self._worker is None:
            self._worker = _start()
            self._runs = 0
        return self._worker

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.stop()
            self._worker = None


def _start() -> _Worker:
    if not hasattr(os, "fork"):
        raise OSError("content runs on Linux and macOS only")
    folder = tempfile.mkdtemp(prefix="greenroom-")
    ours, theirs = socket.socketpair()
    try:
        process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-m", "greenroom.judge.zygote", str(theirs.fileno())],
            cwd=folder,
            env=_environment(),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that Ctrl+C in the terminal does not reach it
        )
    except BaseException:
        ours.close()
        Path(folder).rmdir()
        raise
    finally:
        theirs.close()
    worker = _Worker(process, ours, Path(folder))
    try:
        ours.settimeout(_START_SECONDS)
        hello = receive(ours)
    except FrameError:
        worker.stop()
        raise
    assert isinstance(hello, dict)  # the zygote is ours
    worker.isolation = hello["ready"]
    return worker


def _environment() -> dict[str, str]:
    """Nothing of ours reaches content; the order of sets is the same in every worker."""
    one_thread = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"} | dict.fromkeys(
        one_thread, "1"
    )


def _report(facts: dict[str, object], limits: Limits) -> RunReport:
    """What the facts of a run mean."""
    frame, ended, status = facts.get("frame"), facts["ended"], int(str(facts["status"]))
    cpu_seconds = float(str(facts["cpu_seconds"]))
    killed_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if not facts["caged"]:
        return HouseFault(reason=f"the walls could not be put up: {facts['printed']}")
    if isinstance(frame, str):
        return _from_frame(frame, cpu_seconds)
    if ended == "output":
        return ProgramFault(limit="output", reason="it wrote more than it may")
    if killed_by == signal.SIGXCPU or (killed_by and cpu_seconds >= limits.cpu_seconds):
        seconds = f"{math.ceil(limits.cpu_seconds)} s"
        return ProgramFault(limit="cpu", reason=f"it used more than {seconds} of processor time")
    if ended == "wall":
        return ProgramFault(limit="wall", reason="it did not end in time")
    how = f"ended without a result (exit status {os.waitstatus_to_exitcode(status)})"
    if killed_by:
        how = f"was ended by {signal.Signals(killed_by).name}"
    return ProgramFault(limit="crash", reason=f"it {how}")


def _from_frame(frame: str, cpu_seconds: float) -> RunReport:
    try:
        message = decode(frame)
    except FrameError as error:
        return ProgramFault(limit="crash", reason=str(error))
    if isinstance(message, dict) and set(message) == {"result"}:
        return Judged(result=message["result"], cpu_seconds=cpu_seconds)
    if isinstance(message, dict) and set(message) == {"fault"}:
        return ProgramFault.model_validate(message["fault"])
    return ProgramFault(limit="crash", reason="it sent something that is no result")

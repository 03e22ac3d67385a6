"""Runs a candidate's program behind walls, from the side that knows nothing of what is right.

A sandbox holds one launcher, in which the libraries of a class of exercises are warm. Every run
goes to a child that waits already, and ends with the frame that says so or with a limit.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from greenroom.domain.programs import Limits
from greenroom.judge.program import END, ERROR, HEAD, NO_START, VALUE
from greenroom.judge.walls import BOX
from greenroom.judge.wire import MAX_BYTES, encode

MAX_PRINTED_BYTES = 64 * 1024
_START_SECONDS = 90
_REPORT_SECONDS = 5

Limit = Literal["cpu", "wall", "memory", "output", "crash", "forbidden", "protocol"]


@dataclass(frozen=True)
class Program:
    """What is run.

    Args:
        source: The candidate's text.
        entry_point: The function or class that is called.
        calls: One call a case: arguments and arguments by name, in the wire's form.
        driver: The source of a `driver.py`; empty to call the entry point itself.
        language: `python` or `sql`.
        tables: Of a query: the statements that create them.
        keeps: Numbers of the cases whose arguments are wanted back after the call.
        seed: Of the program's own random generators.
    """

    source: str
    entry_point: str
    calls: Sequence[bytes]
    driver: str = ""
    language: str = "python"
    tables: str = ""
    keeps: frozenset[int] = frozenset()
    seed: int = 0

    def payload(self) -> bytes:
        """It all, in the wire's form."""
        return encode(
            {
                "source": self.source,
                "entry_point": self.entry_point,
                "driver": self.driver,
                "language": self.language,
                "tables": self.tables,
                "calls": list(self.calls),
                "keeps": self.keeps,
                "seed": self.seed,
            }
        )


@dataclass
class Outcome:
    """What came back for one case, unread: nothing here decodes what a program sent."""

    kind: Literal["value", "error"]
    body: bytes
    at_seconds: float


@dataclass
class Ran:
    """How a run ended.

    Attributes:
        outcomes: One for every case that was answered, in order.
        limit: What it ran into, None where it came to its end.
        no_start: What it raised before the first case, unread.
        printed: What it wrote to its output, cut at 64 KiB.
        cpu_seconds: Where its end was reported; None where it was ended after its last frame.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    limit: Limit | None = None
    no_start: bytes | None = None
    printed: str = ""
    cpu_seconds: float | None = None
    status: int | None = None


class SandboxFault(Exception):
    """Ours: the launcher did not start, or it ended."""


class Sandbox:
    """A warm launcher for one class of exercises; threads may share it.

    Args:
        modules: What is loaded before the first run, such as `("numpy",)`.
        recycle_after: Runs after which a fresh launcher takes over.
        namespaces: Whether to use them where the system has them; without, fewer walls stand.
    """

    def __init__(
        self,
        modules: Sequence[str] = ("numpy",),
        *,
        recycle_after: int = 500,
        namespaces: bool = True,
    ) -> None:
        self.modules = tuple(modules)
        self._namespaces = namespaces
        self._recycle_after = recycle_after
        self._lock = threading.Lock()
        self._launcher: _Launched | None = None
        self._runs = 0

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the launcher and what it runs."""
        with self._lock:
            self._stop()

    def ready(self) -> Mapping[str, object]:
        """Start it if need be; which walls stand and which modules are loaded.

        Raises:
            SandboxFault: It cannot be started.
        """
        with self._lock:
            return self._started().ready

    @property
    def pid(self) -> int | None:
        """The launcher's process, if one runs."""
        launched = self._launcher
        return None if launched is None else launched.pid

    def run(self, program: Program, limits: Limits, *, wall_seconds: float | None = None) -> Ran:
        """Run a program on its cases.

        Args:
            program: What to run.
            limits: CPU seconds (rounded up) and memory beyond what the libraries take.
            wall_seconds: Twice the CPU limit and one second unless given.

        Raises:
            SandboxFault: The launcher failed twice in a row.
        """
        cpu = -int(-limits.cpu_seconds // 1)
        asked = {"cpu_seconds": cpu, "memory_bytes": limits.memory_mib * 1024 * 1024}
        wall = 2 * cpu + 1 if wall_seconds is None else wall_seconds
        payload = _file_with(program.payload())
        try:
            for attempt in (1, 2):
                try:
                    return self._start_run(payload, asked, len(program.calls)).watched(wall)
                except OSError as error:
                    self.close()
                    if attempt == 2:
                        raise SandboxFault(f"the launcher ended: {error}") from error
        finally:
            os.close(payload)
        raise AssertionError("unreachable")

    def _start_run(self, payload: int, asked: Mapping[str, int], cases: int) -> _Watch:
        result, result_in = os.pipe()
        printed, printed_in = os.pipe()
        ours, theirs = socket.socketpair()
        passed = [payload, result_in, printed_in, theirs.fileno()]
        watch = _Watch(result, printed, ours, cases)
        try:
            with self._lock:
                if self._runs >= self._recycle_after:
                    self._stop()
                launched = self._started()
                self._runs += 1
                socket.send_fds(launched.connection, [json.dumps(asked).encode()], passed)
        except BaseException:
            watch.close()
            raise
        finally:
            os.close(result_in)
            os.close(printed_in)
            theirs.close()
        return watch

    def _started(self) -> _Launched:
        if self._launcher is None:
            self._launcher = _launch(self.modules, namespaces=self._namespaces)
            self._runs = 0
        return self._launcher

    def _stop(self) -> None:
        if self._launcher is not None:
            self._launcher.stop()
            self._launcher = None


class _Watch:
    """Reads what one run sends until it ends or must be ended."""

    def __init__(self, result: int, printed: int, control: socket.socket, cases: int) -> None:
        self._result, self._printed, self._control = result, printed, control
        self._cases = cases
        self._ran = Ran()
        self._open = {result, printed}
        self._buffer = bytearray()
        self._out = bytearray()
        self._received = 0
        self._started = time.monotonic()
        self._ended = False

    def watched(self, wall_seconds: float) -> Ran:
        """How it went; afterwards nothing of the run is left."""
        try:
            self._read_all(self._started + wall_seconds)
            self._read_what_was_printed()
            self._ran.printed = bytes(self._out).decode("utf-8", "replace")
            return self._ran
        finally:
            self.close()

    def close(self) -> None:
        """End the run, if it still runs."""
        for descriptor in (self._result, self._printed):
            os.close(descriptor)
        self._control.close()

    def _read_all(self, deadline: float) -> None:
        poll = select.poll()
        for descriptor in self._open:
            poll.register(descriptor, select.POLLIN)
        poll.register(self._control, select.POLLIN)
        reported = False
        while not self._ended and (self._open or not reported):
            left = deadline - time.monotonic()
            if left <= 0:
                self._finish("wall")
                return
            for descriptor, _ in poll.poll(left * 1000):
                if descriptor == self._control.fileno():
                    poll.unregister(descriptor)
                    reported = True
                    self._take_report()
                elif not self._took(descriptor):
                    poll.unregister(descriptor)
                    self._open.discard(descriptor)
        if not self._ended:
            self._finish(self._why_it_died())

    def _read_what_was_printed(self) -> None:
        """What was written before the end was told, and not read yet."""
        ready = select.poll()
        ready.register(self._printed, select.POLLIN)
        while len(self._out) < MAX_PRINTED_BYTES and ready.poll(0):
            data = os.read(self._printed, MAX_PRINTED_BYTES - len(self._out))
            if not data:
                return
            self._out += data

    def _took(self, descriptor: int) -> bool:
        data = os.read(descriptor, 1 << 18)
        if descriptor == self._printed:
            self._out += data[: MAX_PRINTED_BYTES + 1 - len(self._out)]
            if len(self._out) > MAX_PRINTED_BYTES:
                self._finish("output")
        else:
            self._received += len(data)
            self._buffer += data
            if self._received > MAX_BYTES:
                self._finish("output")
            self._take_frames()
        return bool(data)

    def _take_frames(self) -> None:
        at = 0
        while not self._ended and len(self._buffer) - at >= HEAD.size:
            size, case, kind = HEAD.unpack_from(self._buffer, at)
            if size > MAX_BYTES:
                self._finish("output")
            elif len(self._buffer) - at < HEAD.size + size:
                break
            else:
                begin = at + HEAD.size
                self._take_frame(case, kind, bytes(self._buffer[begin : begin + size]))
                at = begin + size
        del self._buffer[:at]

    def _take_frame(self, case: int, kind: int, body: bytes) -> None:
        """Cases come in order, one frame each, then the end: anything else is no run of ours."""
        done = len(self._ran.outcomes)
        if kind == NO_START and case == 0 and done == 0:
            self._ran.no_start = body
            self._finish(None)
        elif kind == END and case == done == self._cases and not body:
            self._finish(None)
        elif kind in (VALUE, ERROR) and case == done < self._cases:
            name: Literal["value", "error"] = "value" if kind == VALUE else "error"
            at = time.monotonic() - self._started
            self._ran.outcomes.append(Outcome(name, body, at))
        else:
            self._finish("protocol")

    def _finish(self, limit: Limit | None) -> None:
        if not self._ended:
            self._ended = True
            self._ran.limit = limit

    def _take_report(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            report = json.loads(self._control.recv(4096))
            self._ran.status = report["status"]
            self._ran.cpu_seconds = report["cpu_seconds"]
        if self._ran.status is None:
            raise OSError("the launcher ended during a run")

    def _why_it_died(self) -> Limit:
        """It ended by itself, without the frame that says so."""
        status = self._ran.status or 0
        killed_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        if killed_by in (signal.SIGKILL, signal.SIGXCPU):
            return "cpu"  # nobody else kills it before its time is up
        return "forbidden" if killed_by == signal.SIGSYS else "crash"


class _Launched:
    def __init__(
        self, process: subprocess.Popen[bytes], connection: socket.socket, folder: str
    ) -> None:
        self.pid, self.connection = process.pid, connection
        self.ready: Mapping[str, object] = {}
        self.stop = weakref.finalize(self, _end, process, connection, folder)


def _end(process: subprocess.Popen[bytes], connection: socket.socket, folder: str) -> None:
    connection.close()
    process.kill()  # its children die with it, by their death signal
    process.wait()
    with contextlib.suppress(OSError):
        os.rmdir(folder)  # noqa: PTH106


def _launch(modules: Sequence[str], *, namespaces: bool) -> _Launched:
    folder = tempfile.mkdtemp(prefix="greenroom-")
    ours, theirs = socket.socketpair()
    try:
        process = subprocess.Popen(
            [
                sys.executable, "-s", "-P", "-m", "greenroom.judge.launcher",
                str(theirs.fileno()), ",".join(modules), "namespaces" if namespaces else "",
            ],
            cwd=folder,
            env=_environment(),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        ours.close()
        os.rmdir(folder)  # noqa: PTH106
        raise SandboxFault(f"the launcher cannot be started: {error}") from error
    finally:
        theirs.close()
    launched = _Launched(process, ours, folder)
    launched.ready = _hello(launched)
    return launched


def _hello(launched: _Launched) -> Mapping[str, object]:
    launched.connection.settimeout(_START_SECONDS)
    line = b""
    with contextlib.suppress(OSError):
        while not line.endswith(b"\n") and (part := launched.connection.recv(4096)):
            line += part
    if not line.endswith(b"\n"):
        launched.stop()
        raise SandboxFault("the launcher does not say that it is ready")
    launched.connection.settimeout(_REPORT_SECONDS)
    ready: Mapping[str, object] = json.loads(line)["ready"]
    return ready


def _environment() -> dict[str, str]:
    """Nothing of ours reaches a program; the order of its sets is the same in every run."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": BOX,
        "TMPDIR": BOX,
        "PYTHONHASHSEED": "0",
        "MPLBACKEND": "Agg",
        "MALLOC_ARENA_MAX": "1",  # each further one reserves 64 MiB of what a program may map
    } | dict.fromkeys(threads, "1")


def _file_with(data: bytes) -> int:
    """A descriptor of a file without a name: whoever runs sees the data and no path."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("payload", os.MFD_CLOEXEC)
    else:
        with tempfile.TemporaryFile() as file:
            descriptor = os.dup(file.fileno())
    written = 0
    while written < len(data):
        written += os.pwrite(descriptor, data[written:], written)
    return descriptor

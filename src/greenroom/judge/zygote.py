"""The worker's process: NumPy is loaded once, then a child is forked for every run.

It is started by `worker.py` with the descriptor of a socket as its only argument, holds no data of
anybody, and ends when the socket closes.
"""

from __future__ import annotations

import contextlib
import gc
import math
import os
import select
import signal
import socket
import statistics
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import numpy.linalg
import numpy.random

from greenroom.judge import algebra, cage, content, writing
from greenroom.judge.frames import FrameError, encode, receive
from greenroom.judge.libraries import load

LOADED = (math, statistics, numpy.linalg, numpy.random, writing)
"""What content may import without waiting for it."""

MAX_RESULT_BYTES = 1024 * 1024
MAX_PRINTED_BYTES = 64 * 1024
_POLL_SECONDS = 0.002

Facts = dict[str, object]
"""How a run ended: `ended`, `status` of waitpid, `cpu_seconds`, whether it was `caged`, the `frame`
that it sent or None, the end of what it `printed`."""


def main() -> None:
    """Answer requests until the server closes the socket."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    sys.dont_write_bytecode = True
    readable = _readable_folders()
    unplugged = cage.unplug_network()
    cage.adopt_orphans()
    isolation = {"network_namespace": unplugged, "landlock": cage.landlock_version()}
    gc.collect()
    gc.freeze()  # a collection in a child would copy every page that holds an object
    connection.sendall(encode({"ready": isolation, "numpy": np.__version__}))
    with contextlib.suppress(FrameError, OSError):  # the server is gone, or has had enough
        child = _Child(connection, readable)
        while True:
            request = receive(connection)
            assert isinstance(request, dict)  # the server is ours
            if "prepare" in request:
                child.discard()
                answer: Facts = {"prepared": _prepared(request["prepare"])}
            else:
                answer = child.run(request)
            connection.sendall(encode(answer))
            child = _Child(connection, readable)
    with contextlib.suppress(OSError):
        os.rmdir(Path.cwd())  # noqa: PTH106 -- the server may be gone and cannot tidy up


def _prepared(modules: list[str]) -> list[str]:
    """Load libraries once for all children to come; what is not installed is left out."""
    sys.dont_write_bytecode = False  # else a big library would be compiled at every start
    loaded = load(modules)
    if "sympy" in loaded:
        algebra.warm()
    sys.dont_write_bytecode = True
    return loaded


def _readable_folders() -> list[str]:
    own = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path]
    system = ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64"]
    return sorted({os.path.realpath(p) for p in (*own, *system) if p and Path(p).is_dir()})


class _Child:
    """One child: forked before it is needed, watched, ended, with whatever it left behind."""

    def __init__(self, connection: socket.socket, readable: list[str]) -> None:
        self._connection = connection
        self._request: dict[str, Any] = {}
        self._result = bytearray()
        self._printed = bytearray()
        self._result_in, result_out = os.pipe()
        self._printed_in, printed_out = os.pipe()
        self._door, theirs = socket.socketpair()
        self._pid = os.fork()
        if self._pid == 0:
            self._become_child(theirs, result_out, printed_out, readable)
        theirs.close()
        os.close(result_out)
        os.close(printed_out)

    def discard(self) -> None:
        """End it before it has run anything."""
        _kill(self._pid)
        os.waitpid(self._pid, 0)
        self._close()

    def run(self, request: dict[str, Any]) -> Facts:
        """Hand it a request and say how that went."""
        self._request = request
        request["address_bytes"] = _mapped_bytes() + int(str(request["memory_bytes"]))
        try:
            with contextlib.suppress(OSError):  # it may have been ended from outside
                self._door.sendall(encode(request))
            ended = self._watch(self._result_in, self._printed_in)
            status, cpu_seconds, killed = self._end(self._pid, ended)
        finally:
            self._close()
        return {
            "ended": "wall" if killed and ended == "silent" else ended,
            "status": status,
            "cpu_seconds": cpu_seconds,
            "caged": self._result.startswith(content.CAGED),
            "frame": bytes(self._result[5:]).decode("utf-8", "replace")
            if self._complete()
            else None,
            "printed": bytes(self._printed[-2000:]).decode("utf-8", "replace"),
        }

    def _close(self) -> None:
        self._door.close()
        os.close(self._result_in)
        os.close(self._printed_in)

    def _become_child(
        self, door: socket.socket, result_out: int, printed_out: int, readable: list[str]
    ) -> NoReturn:
        try:
            os.setsid()
            null = os.open(os.devnull, os.O_RDONLY)
            high, asked = os.dup2(result_out, 100), os.dup2(door.fileno(), 101)
            fixed = ((0, null), (1, printed_out), (2, printed_out), (3, high), (4, asked))
            for wanted, have in fixed:
                os.dup2(have, wanted, inheritable=False)
            os.closerange(5, 1024)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            content.wait_and_run(socket.socket(fileno=4), readable)
        finally:
            os._exit(1)

    def _watch(self, result_in: int, printed_in: int) -> str:
        """Read until the result is whole, the child ends, or a limit is hit."""
        deadline = time.monotonic() + float(str(self._request["wall_seconds"]))
        poll = select.poll()  # not select(), which fails on descriptors above 1023
        for source in (result_in, printed_in, self._connection.fileno()):
            poll.register(source, select.POLLIN)
        while (left := deadline - time.monotonic()) > 0:
            for source, _ in poll.poll(left * 1000):
                if source == self._connection.fileno():
                    return "abandoned"
                data = os.read(source, 65536)
                if not data and source == printed_in:
                    poll.unregister(source)
                ended = self._took(data, self._result if source == result_in else self._printed)
                if ended:
                    return ended
        return "wall"

    def _took(self, data: bytes, into: bytearray) -> str | None:
        """Keep what was read; how the run ended, if that ends it."""
        into += data
        if into is self._printed:
            return "output" if len(into) > MAX_PRINTED_BYTES else None
        if self._complete():
            return "result"
        if len(into) > self._request.get("result_bytes", MAX_RESULT_BYTES):
            return "output"
        return None if data else "silent"

    def _complete(self) -> bool:
        """Whether the mark of the cage, four bytes of length and the whole body are there."""
        size = int.from_bytes(self._result[1:5], "big")
        return len(self._result) == size + 5 > 5

    def _end(self, pid: int, ended: str) -> tuple[int, float, bool]:
        """Wait for a child that is ending, kill one that is not, and leave no descendant.

        Returns:
            The status of waitpid, seconds of processor time, and whether it had to be killed.
        """
        patience = time.monotonic() + float(str(self._request["wall_seconds"]))
        done, status, usage = os.wait4(pid, os.WNOHANG)
        # without a result it may have closed its pipe right before its end
        while not done and ended == "silent" and time.monotonic() < patience:
            time.sleep(_POLL_SECONDS)
            done, status, usage = os.wait4(pid, os.WNOHANG)
        if not done:
            _kill(pid)
            _, status, usage = os.wait4(pid, 0)
        _kill_orphans()
        return status, usage.ru_utime + usage.ru_stime, not done


def _kill(pid: int) -> None:
    for end in (os.killpg, os.kill):  # the group may not be there yet, or not any more
        with contextlib.suppress(ProcessLookupError, PermissionError):
            end(pid, signal.SIGKILL)


def _kill_orphans() -> None:
    """End what a run left behind; it was handed to us as the nearest reaper."""
    while True:
        try:
            children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        except OSError:
            return  # no /proc: the limit on processes has kept them from starting
        if not children:
            return
        for child in children:
            _kill(int(child))
            with contextlib.suppress(ChildProcessError):
                os.waitpid(int(child), 0)


def _mapped_bytes() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()

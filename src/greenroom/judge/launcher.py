"""The process that candidates' programs are forked from: libraries loaded once, walls around it.

`sandbox.py` starts it with the descriptor of a socket, the modules to load and the word
`namespaces`, or an empty one to do without. It never sees a program: what is to be run goes
straight to the child that waits for it. Each run comes with four descriptors (payload, results,
what is printed, control). Whoever holds the other end of the control ends the run by closing it;
over it the end of the process is reported.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import select
import signal
import socket
import sys
from pathlib import Path
from typing import NoReturn

from greenroom.judge import cage, program, queries, seccomp, walls
from greenroom.judge.libraries import load

DESCRIPTORS = 4
MAX_MESSAGE_BYTES = 4096
MAX_FILES, MAX_FILE_BYTES, MAX_THREADS = 64, 16 * 1024 * 1024, 24
THREADED = {"duckdb"}
"""They start a thread, which no child has: loaded once the walls stand, that one thread builds."""
_STANDBY = 3  # the descriptor by which a waiting child hears what to run


def main() -> None:
    """Load, put up the walls, and fork a child for every run until the socket closes."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    wanted = sys.argv[2].split(",")
    loaded = load([name for name in wanted if name not in THREADED])
    readable = _readable_folders()
    masked = _own_folders()
    why_not = _why_no_house(readable, masked) if sys.argv[3] else "not wanted"
    house = None if why_not else walls.build_house(readable, masked)
    sys.dont_write_bytecode = True
    loaded += load([name for name in wanted if name in THREADED])
    gc.collect()
    gc.freeze()  # a collection in a child would copy every page that holds an object
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready = {
        "modules": loaded,
        "walls": {
            "namespaces": house is not None,
            "landlock": cage.landlock_version(),
            "seccomp": seccomp.supported(),
        },
        "why_no_namespaces": why_not,
    }
    connection.sendall(json.dumps({"ready": ready}).encode() + b"\n")
    _Launcher(connection, house, readable).serve()


def _readable_folders() -> list[str]:
    """Python, its packages and the system's libraries; not the folder that we stand in."""
    ours = os.path.realpath(Path(__file__).parents[2])
    prefixes = [os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, sys.exec_prefix)]
    packages = [os.path.realpath(p) for p in sys.path if p and Path(p).is_dir()]
    kept = [p for p in packages if p != ours or p.endswith(("site-packages", "dist-packages"))]
    return sorted({"/usr", *prefixes, *kept})


def _own_folders() -> list[str]:
    """Wherever something of ours lies among the packages: our code, the bank, the pages."""
    return [
        os.path.join(os.path.realpath(place), "greenroom")  # noqa: PTH118
        for place in sys.path
        if place and (Path(place) / "greenroom").is_dir()
    ]


def _why_no_house(readable: list[str], masked: list[str]) -> str:
    """Try it in a child, for what fails half-way cannot be taken back; empty where it works."""
    told, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            house = walls.build_house(readable, masked)
            child = house.fork()
            if child == 0:
                walls.enter_room(house)
                os._exit(0)
            os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 0xFF)
        except (OSError, AttributeError, KeyError) as error:
            os.write(tell, (str(error) or type(error).__name__).encode())
        finally:
            os._exit(1)
    os.close(tell)
    failed = os.waitpid(pid, 0)[1] != 0
    words = os.read(told, 1000).decode()
    os.close(told)
    return words or "a room could not be made" if failed else ""


class _Launcher:
    """Keeps one child waiting, hands it the next run, and reports how it ended."""

    def __init__(
        self, connection: socket.socket, house: walls.Walls | None, readable: list[str]
    ) -> None:
        self._connection, self._house, self._readable = connection, house, readable
        self._proc = house.proc if house else None
        self._runs: dict[int, socket.socket] = {}
        self._woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        os.set_blocking(wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake)
        self._poll = select.poll()
        self._poll.register(connection, select.POLLIN)
        self._poll.register(self._woken, select.POLLIN)
        self._waiting: tuple[int, socket.socket] | None = None

    def serve(self) -> None:
        """Answer until the server goes; then nothing of what was started stays."""
        while True:
            if self._waiting is None:
                self._waiting = self._standby()
            for descriptor, _ in self._poll.poll():
                if descriptor == self._connection.fileno():
                    if not self._hand_over():
                        return self._end()
                elif descriptor == self._woken:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._woken, 4096)
                    self._reap()
                else:
                    self._abandon(descriptor)

    def _standby(self) -> tuple[int, socket.socket]:
        ours, theirs = socket.socketpair()
        pid = self._house.fork() if self._house else os.fork()
        if pid == 0:
            _wait_for_a_run(theirs, self._house, self._readable)
        theirs.close()
        return pid, ours

    def _hand_over(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(
            self._connection, MAX_MESSAGE_BYTES, DESCRIPTORS
        )
        if not message:
            return False
        pid, door = self._waiting or self._standby()
        self._waiting = None
        *passed, control = descriptors
        request = {**json.loads(message), **self._used_already()}
        with contextlib.suppress(OSError):  # it may have been killed from outside
            socket.send_fds(door, [json.dumps(request).encode()], passed)
        door.close()
        for descriptor in passed:
            os.close(descriptor)
        self._runs[pid] = socket.socket(fileno=control)
        self._poll.register(control, select.POLLIN)
        return True

    def _used_already(self) -> dict[str, int]:
        """Bytes mapped, and bytes of data among them: the limits count from there."""
        try:
            place = "self/statm" if self._proc is not None else "/proc/self/statm"
            file = os.open(place, os.O_RDONLY, dir_fd=self._proc)
            pages = os.read(file, 200).split()
            os.close(file)
        except OSError:
            return {"address_bytes": 0, "data_bytes": 0}
        size = os.sysconf("SC_PAGE_SIZE")
        return {"address_bytes": int(pages[0]) * size, "data_bytes": int(pages[5]) * size}

    def _reap(self) -> None:
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if self._waiting is not None and pid == self._waiting[0]:
                self._waiting[1].close()
                self._waiting = None
            control = self._runs.pop(pid, None)
            if control is not None:
                self._report(control, status, usage)

    def _report(self, control: socket.socket, status: int, usage: resource.struct_rusage) -> None:
        with contextlib.suppress(KeyError):  # it was abandoned before
            self._poll.unregister(control)
        report = {"status": status, "cpu_seconds": usage.ru_utime + usage.ru_stime}
        with contextlib.suppress(OSError):  # nobody waits for it any more
            control.sendall(json.dumps(report).encode())
        control.close()

    def _abandon(self, descriptor: int) -> None:
        """The other end was closed: the run has to end, unless it was reaped a moment before."""
        for pid, control in self._runs.items():
            if control.fileno() == descriptor:
                self._poll.unregister(descriptor)
                _kill(pid)

    def _end(self) -> None:
        for pid in [*self._runs, *([self._waiting[0]] if self._waiting else [])]:
            _kill(pid)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _kill(pid: int) -> None:
    for end in (os.killpg, os.kill):  # a group of its own where it has no namespace of its own
        with contextlib.suppress(ProcessLookupError, PermissionError):
            end(pid, signal.SIGKILL)


def _wait_for_a_run(
    door: socket.socket, house: walls.Walls | None, readable: list[str]
) -> NoReturn:
    """In the child: go behind the walls, wait, and become the program."""
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        os.setsid()
        if house is not None:
            walls.enter_room(house)
        os.dup2(door.fileno(), _STANDBY)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.closerange(_STANDBY + 1, 4096)
        if house is None:
            cage.drop_privileges()
            cage.die_with_parent()
        queries.open_database()  # a thread that it starts is behind every wall that follows
        cage.lock_files(readable, [] if house is None else [walls.BOX, "/dev"])
        if house is not None:
            walls.drop_everything()
        program.get_ready()
        _become(socket.socket(fileno=_STANDBY), alone=house is not None)
    finally:
        os._exit(status)


def _become(door: socket.socket, *, alone: bool) -> NoReturn:
    message, descriptors, _, _ = socket.recv_fds(door, MAX_MESSAGE_BYTES, DESCRIPTORS)
    door.close()
    if not message:
        os._exit(0)  # the launcher is gone
    payload, result, printed = descriptors
    text = b""
    while part := os.pread(payload, 1 << 20, len(text)):
        text += part
    os.close(payload)
    result = os.dup2(os.dup(result), 50)
    for wanted, have in ((1, printed), (2, printed), (3, result)):
        os.dup2(have, wanted)
    os.closerange(4, 4096)
    _limit(json.loads(message), alone=alone)
    if seccomp.supported() and not seccomp.install(os.getpid()):
        os._exit(1)
    program.run(text, 3)


def _limit(request: dict[str, int], *, alone: bool) -> None:
    memory, cpu = request["memory_bytes"], request["cpu_seconds"]
    limits = {
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_AS: request["address_bytes"] + memory,
        resource.RLIMIT_DATA: request["data_bytes"] + memory,
        resource.RLIMIT_NOFILE: MAX_FILES,
        resource.RLIMIT_FSIZE: MAX_FILE_BYTES,
        resource.RLIMIT_CORE: 0,
    }
    if alone:  # elsewhere the system counts all processes of the user
        limits[resource.RLIMIT_NPROC] = MAX_THREADS
    for which, most in limits.items():
        _, hard = resource.getrlimit(which)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (limit, limit))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write fails with EFBIG, which says more


if __name__ == "__main__":
    main()

"""Runs content in the forked child and sends what it returns, as plain data.

The tasks: `draw` of a `variants.py` for some seeds, `answers` of a `proof.py` for some drawings,
whether two formulas are the same, which runs no content but takes time nobody can foresee, and
what `posing.py` does with the cases of a `check.py`.
"""

from __future__ import annotations

import json
import numbers
import os
import socket
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import numpy as np

from greenroom.judge import algebra, cage, posing, queries
from greenroom.judge.frames import FrameError, encode, receive

RESULT_FD = 3
CAGED = b"+"
"""Sent before the first line of content runs: without it, a failure is ours."""

_DRAW_FILE, _PROOF_FILE = "variants.py", "proof.py"
_FORBIDDEN = {
    "ctypes.dlopen": "to load a library",
    "os.exec": "to start a program",
    "os.fork": "to start a process",
    "os.forkpty": "to start a process",
    "os.kill": "to send a signal",
    "os.killpg": "to send a signal",
    "os.posix_spawn": "to start a program",
    "os.system": "to start a program",
    "socket.__new__": "to use the network",
    "socket.getaddrinfo": "to use the network",
    "subprocess.Popen": "to start a program",
}
_OF_FILES = {"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.symlink"}


class _Forbidden(PermissionError):
    """Content tried what content may not do."""


def wait_and_run(door: socket.socket, readable: Sequence[str]) -> NoReturn:
    """Cage this process, wait for a request, run it, send one frame on descriptor 3, and end.

    Args:
        door: Where the request comes from: `task`, what that takes, `cpu_seconds` (whole) and
            `address_bytes`.
        readable: Folders that modules are imported from.
    """
    status = 1
    try:
        _enter_cage(readable)
        try:
            request: Any = receive(door)
        except FrameError:
            os._exit(0)  # nothing came: the worker is gone
        door.close()
        np.random.seed()  # content that forgets `rng` differs between runs, and the check sees it
        cage.limit_resources(
            cpu_seconds=int(str(request["cpu_seconds"])),
            address_bytes=int(str(request["address_bytes"])),
            open_files=32,
        )
        os.write(RESULT_FD, CAGED)
        run = _Run()
        with run:
            run.do(request)
        _send(run.frame)
        status = 0
    except BaseException:
        traceback.print_exc()  # the worker reads it; an exception here is ours
        raise
    finally:
        os._exit(status)  # no cleanup of the worker's own state runs in its copy


def _enter_cage(readable: Sequence[str]) -> None:
    # the order matters: a change of user forgets the death signal, the file lock stops opening
    cage.drop_privileges()
    cage.die_with_parent()
    queries.open_database()
    cage.lock_files(readable)
    sys.addaudithook(_guard(readable))
    _touch_memory()


def _touch_memory() -> None:
    """Write to what every run writes to: until then it is shared with the parent, page by page."""
    namespace: dict[str, Any] = {}
    exec(compile("def draw(rng):\n    return rng.normal(size=3)\n", _DRAW_FILE, "exec"), namespace)
    json.dumps(namespace["draw"](np.random.RandomState(0)).tolist())
    posing.rehearse()


def _guard(readable: Sequence[str]) -> Callable[[str, tuple[object, ...]], None]:
    """Names what content tries, before the kernel refuses it with less to say."""
    folders = tuple(f"{folder.rstrip(os.sep)}{os.sep}" for folder in readable)

    def guard(event: str, arguments: tuple[object, ...]) -> None:
        if event in _FORBIDDEN:
            raise _Forbidden(f"it tried {_FORBIDDEN[event]} ({event})")
        if event in _OF_FILES and arguments and not isinstance(arguments[0], int):
            path = os.path.abspath(os.fsdecode(arguments[0] or "."))  # type: ignore[arg-type]  # noqa: PTH100
            if not f"{path}{os.sep}".startswith(folders):
                raise _Forbidden(f"it tried to reach the file {path} ({event})")

    return guard


class _Run:
    """Does a task, and turns whatever content raises into a fault of its own."""

    def __init__(self) -> None:
        self.frame = b""

    def do(self, request: dict[str, Any]) -> None:
        if request["task"] == "same":
            result: object = algebra.same(request["one"], request["other"], request["ranges"])
        elif request["task"] in posing.TASKS:
            result = posing.TASKS[request["task"]](request)
        else:
            name = "draw" if request["task"] == "draw" else "answers"
            called = _function(request["source"], name)
            if called is None:
                parameter = "rng" if name == "draw" else "drawn"
                self.frame = _fault("crash", f"it has no function {name}({parameter})")
                return
            result = [called(_argument(request, case)) for case in request["cases"]]
        try:
            plain = json.dumps(result, default=_plain, allow_nan=False)
        except ValueError as error:
            raise ValueError(f"it returned something that is no plain data: {error}") from error
        self.frame = encode({"result": json.loads(plain)})

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> bool:
        if isinstance(error, MemoryError):
            self.frame = _fault("memory", "it needs more memory than it may have")
        elif forbidden := _forbidden_in(error):
            self.frame = _fault("forbidden", f"{forbidden}{_place(error)}")
        elif isinstance(error, SystemExit):
            self.frame = _fault("crash", f"it called exit({error.code!r}){_place(error)}")
        elif error is not None:
            self.frame = _fault("crash", f"{type(error).__name__}: {error}{_place(error)}")
        return True


def _function(source: str, name: str) -> Callable[[object], object] | None:
    file = _DRAW_FILE if name == "draw" else _PROOF_FILE
    namespace: dict[str, object] = {"__name__": file.removesuffix(".py"), "__file__": file}
    exec(compile(source, file, "exec"), namespace)
    found = namespace.get(name)
    return found if callable(found) else None


def _argument(request: dict[str, Any], case: Any) -> object:
    return np.random.RandomState(case) if request["task"] == "draw" else case


def _forbidden_in(error: BaseException | None) -> _Forbidden | None:
    """What was refused, even where a library has put words of its own around it."""
    while error is not None and not isinstance(error, _Forbidden):
        error = error.__cause__ or error.__context__
    return error


def _plain(value: object) -> object:
    """NumPy's arrays and numbers as Python's; fractions and SymPy's numbers as floats."""
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, numbers.Real) or type(value).__module__.startswith("sympy."):
        return float(value)  # type: ignore[arg-type]
    raise TypeError(f"it returned a {type(value).__name__}, which is no plain data")


def _place(error: BaseException | None) -> str:
    if error is None:
        return ""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(f.filename, f.lineno) for f in frames if f.filename in (_DRAW_FILE, _PROOF_FILE)]
    return f" ({places[-1][0]}, line {places[-1][1]})" if places else ""


def _fault(limit: str, reason: str) -> bytes:
    return encode({"fault": {"limit": limit, "reason": reason[:500]}})


def _send(frame: bytes) -> None:
    sent = 0
    while sent < len(frame):
        sent += os.write(RESULT_FD, frame[sent:])

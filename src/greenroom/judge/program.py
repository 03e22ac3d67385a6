"""A candidate's program, in the child that was made for it: decode, call, send, case by case.

When this runs, the walls stand. What is sent is only what the program gave; whether it is right
is found out elsewhere, by a process that the program has never been in.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import struct
import sys
import traceback
import types
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import numpy as np
import numpy.random

from greenroom.judge import queries
from greenroom.judge.wire import Table, WireError, decode, encode

VALUE, ERROR, END, NO_START = 0, 1, 2, 3
HEAD = struct.Struct("<IIB")
"""Before every frame: bytes of its body, the case's number, what it is."""

PROGRAM_FILE, DRIVER_FILE = "solution.py", "driver.py"
_MESSAGE_CHARACTERS = 600
_REFUSED = {
    "os.exec": "to start a program",
    "os.fork": "to start a process",
    "os.forkpty": "to start a process",
    "os.posix_spawn": "to start a program",
    "os.system": "to start a program",
    "pty.spawn": "to start a program",
    "socket.connect": "to use the network",
    "socket.bind": "to use the network",
    "socket.getaddrinfo": "to use the network",
    "subprocess.Popen": "to start a program",
}


def run(payload: bytes, result: int) -> NoReturn:
    """Run one program on all its cases and end.

    Args:
        payload: A mapping in the wire's form: `source`, `driver` (may be empty), `entry_point`,
            `language` with the `tables` of a query, `calls` (each a list of arguments and a
            mapping of those by name, in the wire's form by itself, so that no case sees what
            another has changed), `keeps` (numbers of the cases whose arguments are wanted back)
            and `seed`.
        result: The descriptor that frames are written to.
    """
    request = decode(payload)
    send = _Sender(result).send
    random.seed(request["seed"])
    np.random.seed(request["seed"] % 2**32)
    try:
        call = callable_of(request)
    except BaseException as error:  # noqa: BLE001 -- whatever it raises is its own
        send(0, NO_START, encode(_told(error)))
    else:
        for n, arguments in enumerate(request["calls"]):
            kind, body = outcome(call, arguments, keeps=n in request["keeps"])
            send(n, kind, body)
    with contextlib.suppress(BaseException):  # it may have put anything in its place
        sys.stdout.flush()
    send(len(request["calls"]), END, b"")
    os._exit(0)


def get_ready() -> None:
    """What can be done before the program is known, so that nobody waits for it.

    A run of a trivial program touches the memory that every run writes to: until then a child
    shares it with its parent, and each page would have to be copied while somebody waits.
    """
    _forget_the_house()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # what a program said before it was ended
    sys.addaudithook(_name_what_is_refused)
    source = "import numpy as np\n\ndef f(x):\n    return [float(n) for n in np.asarray(x) + 1]\n"
    call = callable_of({"source": source, "driver": "", "entry_point": "f"})
    decode(outcome(call, encode([[np.ones(3)], {}]), keeps=True)[1])
    np.random.seed(0)
    del sys.modules["solution"]


class _Sender:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, case: int, kind: int, body: bytes) -> None:
        frame = memoryview(HEAD.pack(len(body), case, kind) + body)
        while frame:
            frame = frame[os.write(self._descriptor, frame) :]


def _forget_the_house() -> None:
    """Leave no way to what is ours by name; what these functions hold themselves stays."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "greenroom"]:
        del sys.modules[name]
    sys.path[:] = [path for path in sys.path if os.path.isdir(path)]  # noqa: PTH112
    sys.argv[:] = [PROGRAM_FILE]


def callable_of(request: Mapping[str, Any]) -> Callable[..., object]:
    """What is called for every case: the entry point, or the driver with the program.

    Raises:
        NameError: The program has no such entry point.
        QueryError: A query is no single SELECT.
    """
    if request.get("language") == "sql":
        return queries.answer_of(request["source"], request["tables"])
    solution = _module("solution", PROGRAM_FILE, request["source"])
    if request["driver"]:
        drive = _module("driver", DRIVER_FILE, request["driver"]).drive
        return lambda *args, **kwargs: drive(solution, *args, **kwargs)
    entry_point = getattr(solution, request["entry_point"], None)
    if not callable(entry_point):
        raise NameError(f"there is no function or class `{request['entry_point']}`")
    found: Callable[..., object] = entry_point
    return found


def _module(name: str, file: str, source: str) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module  # dataclasses and pickling look there
    exec(compile(source, file, "exec"), module.__dict__)
    return module


def outcome(call: Callable[..., object], arguments: bytes, *, keeps: bool) -> tuple[int, bytes]:
    """One call: `VALUE` with what it gave and the arguments afterwards, or `ERROR`."""
    try:
        args, kwargs = thawed(decode(arguments))
        value = call(*args, **kwargs)
        after = encode([args, kwargs]) if keeps else b""
        return VALUE, encode([value, after])
    except WireError as error:
        told = {"types": ["TypeError"], "message": f"what it returns: {error}", "line": None}
        return ERROR, encode(told)
    except BaseException as error:  # noqa: BLE001 -- whatever it raises is its own
        return ERROR, encode(_told(error))


def _told(error: BaseException) -> dict[str, object]:
    """An exception as plain data, with the last line of the program that it passed."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == PROGRAM_FILE
    ]
    if isinstance(error, SyntaxError) and error.filename == PROGRAM_FILE:
        lines.append(error.lineno)
    try:
        message = str(error)[:_MESSAGE_CHARACTERS]
    except Exception:  # noqa: BLE001 -- an exception of the program's own making
        message = ""
    return {
        "types": [str(kind.__name__) for kind in type(error).__mro__[:8]],
        "message": message,
        "line": lines[-1] if lines else None,
    }


def thawed(value: Any) -> Any:
    """Tables as data frames again; everything else as it came."""
    if isinstance(value, Table):
        import pandas as pd

        columns = {name: list(value.column(name)) for name in value.columns}
        return pd.DataFrame(columns, index=list(value.index))
    if isinstance(value, list | tuple):
        return type(value)(thawed(one) for one in value)
    if isinstance(value, dict):
        return {key: thawed(one) for key, one in value.items()}
    return value


def _name_what_is_refused(event: str, _: tuple[object, ...]) -> None:
    """The kernel refuses it too, with less to say."""
    if event in _REFUSED:
        raise PermissionError(f"it tried {_REFUSED[event]} ({event})")

"""Whether the walls hold on this machine: programs that try to get out, run before any other."""

from __future__ import annotations

import os
from collections.abc import Mapping

from greenroom.domain.programs import Limits, Tier, Walls
from greenroom.judge.sandbox import Program, Ran, Sandbox
from greenroom.judge.wire import WireError, decode, encode

_LIMITS = Limits(cpu_seconds=1, memory_mib=256)

_ATTEMPTS: Mapping[str, str] = {
    "a file of the system can be read": "return bool(open('/etc/hosts').read())",
    "a file can be written outside its own folder": (
        "open('/usr/greenroom-was-here', 'w').close()\n    return True"
    ),
    "the network can be used": (
        "import socket\n    socket.socket(socket.AF_INET, socket.SOCK_STREAM)\n    return True"
    ),
    "another program can be started": (
        "import os\n    return os.spawnv(os.P_WAIT, '/bin/true', ['true']) == 0"
    ),
    "another process can be seen": "import os\n    os.kill({pid}, 0)\n    return True",
    "the exercise's own files can be read": (
        "import greenroom.judge.posing as p\n    return bool(open(p.__file__).read())"
    ),
    "memory is not limited": "return len(bytearray(2 * 1024**3)) > 0",
    "namespaces can be made anew": (
        "import ctypes\n    return ctypes.CDLL(None).unshare(0x10000000) == 0"
    ),
}


def walls_of(sandbox: Sandbox) -> Walls:
    """Which walls stand, and which of them were found open.

    T0: all of them. T1: all but the namespaces. T2: fewer, or one that did not hold.

    Raises:
        SandboxFault: The sandbox cannot be started.
    """
    ready = sandbox.ready()
    walls = ready["walls"]
    assert isinstance(walls, Mapping)  # launcher.py is ours
    open_ones = tuple(says for says, body in _ATTEMPTS.items() if _gets_out(sandbox, body))
    missing = tuple(
        name
        for name, stands in (("Landlock", walls["landlock"]), ("seccomp", walls["seccomp"]))
        if not stands
    )
    tier: Tier = "T2" if missing or open_ones else "T0" if walls["namespaces"] else "T1"
    why = "" if walls["namespaces"] else f"no namespaces: {ready['why_no_namespaces']}"
    return Walls(tier=tier, why=why, missing=missing, open=open_ones)


def _gets_out(sandbox: Sandbox, body: str) -> bool:
    source = f"def attempt():\n    {body.replace('{pid}', str(os.getpid()))}\n"
    return _was_true(sandbox.run(Program(source, "attempt", [encode([[], {}])]), _LIMITS))


def _was_true(ran: Ran) -> bool:
    if not ran.outcomes or ran.outcomes[0].kind != "value":
        return False
    try:
        told = decode(ran.outcomes[0].body)
    except WireError:
        return False
    return isinstance(told, list) and told[:1] == [True]

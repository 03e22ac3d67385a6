"""Programs that try to get out, with everything outside that they could reach."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import greenroom
from greenroom.judge.sandbox import Sandbox

collect_ignore_glob = ["programs/*"]
"""They are material: importing one would run it."""

CANARY = "CANARY-5f0c1b"


@dataclass
class Outside:
    """What lies outside, and what was heard there."""

    targets: dict[str, object]
    victim: subprocess.Popen[bytes]
    marks: Path
    heard: list[str] = field(default_factory=list)

    def unharmed(self) -> bool:
        """Nobody came by, nothing was written, nobody was killed."""
        return not self.heard and not list(self.marks.iterdir()) and self.victim.poll() is None


def _listen(outside: Outside, listener: socket.socket, name: str) -> None:
    def wait() -> None:
        try:
            listener.accept() if listener.type == socket.SOCK_STREAM else listener.recv(10)
        except OSError:
            return
        outside.heard.append(name)

    threading.Thread(target=wait, daemon=True).start()


@pytest.fixture(scope="module", params=[True, False], ids=["all-walls", "without-namespaces"])
def sandbox(request):
    os.environ["GREENROOM_SECRET"] = CANARY
    with Sandbox(namespaces=request.param) as one:
        one.ready()
        yield one
    del os.environ["GREENROOM_SECRET"]


@pytest.fixture(scope="module")
def outside(sandbox):
    place = Path(tempfile.mkdtemp())  # pytest's own folders are closed to everybody else
    place.chmod(0o777)
    marks = place / "marks"
    marks.mkdir()
    marks.chmod(0o777)
    canary = place / "canary"
    canary.write_text(CANARY)
    canary.chmod(0o644)
    victim = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
    sockets = _sockets(place)
    found = Outside(
        {
            "canary_file": str(canary),
            "port": sockets["tcp"].getsockname()[1],
            "unix_socket": str(place / "socket"),
            "abstract_socket": place.name,
            "victim_pid": victim.pid,
            "judge_pid": os.getpid(),
            "launcher_pid": sandbox.pid,
            "mark_dir": str(marks),
            "package": str(Path(greenroom.__file__).parent),
            "bank": str(Path(__file__).parents[2] / "bank"),
        },
        victim,
        marks,
    )
    for name, listener in sockets.items():
        _listen(found, listener, name)
    yield found
    victim.kill()
    victim.wait()
    for listener in sockets.values():
        listener.close()
    shutil.rmtree(place)


def _sockets(place: Path) -> dict[str, socket.socket]:
    tcp, unix, abstract = (
        socket.socket(),
        socket.socket(socket.AF_UNIX),
        socket.socket(socket.AF_UNIX),
    )
    tcp.bind(("127.0.0.1", 0))
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", tcp.getsockname()[1]))
    unix.bind(str(place / "socket"))
    (place / "socket").chmod(0o777)
    abstract.bind(f"\0{place.name}")
    for listener in (tcp, unix, abstract):
        listener.listen(1)
    return {"tcp": tcp, "udp": udp, "unix": unix, "abstract": abstract}

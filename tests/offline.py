"""Runs pytest where no other machine can be reached, and says how that was done.

In a network namespace of its own, with nothing but the loopback device, where the kernel allows
it; else with sockets to other hosts blocked inside the test process.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
import sys

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
SIOCSIFFLAGS = 0x8914
IFF_UP = 0x1


def enter_namespace() -> bool:
    """Leave the network behind; False where the kernel forbids it."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    root = os.geteuid() == 0
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWNET if root else CLONE_NEWUSER | CLONE_NEWNET) != 0:
        return False
    if not root:
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
                file.write(text)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        fcntl.ioctl(probe, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))
    return True


def main() -> None:
    alone = enter_namespace()
    how = "a network namespace with loopback alone" if alone else "sockets blocked in the process"
    print(f"offline: {how}", flush=True)  # noqa: T201
    environment = {**os.environ, "GREENROOM_TESTS_OFFLINE": "namespace" if alone else "sockets"}
    os.execve(sys.executable, [sys.executable, "-m", "pytest", *sys.argv[1:]], environment)


if __name__ == "__main__":
    main()

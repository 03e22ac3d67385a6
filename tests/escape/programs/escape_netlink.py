"""Asks the kernel for its network devices.

Wall: list of system calls
Limit: forbidden
"""

import socket


def solve(x):
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    raise RuntimeError("ESCAPED: a socket")

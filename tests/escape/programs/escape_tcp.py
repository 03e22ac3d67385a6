"""Connects to a server on this machine.

Wall: no network
Limit: forbidden
"""

import socket


def solve(x):
    socket.socket(socket.AF_INET, socket.SOCK_STREAM).connect(("127.0.0.1", TARGETS["port"]))
    raise RuntimeError("ESCAPED: connected")

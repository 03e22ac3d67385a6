"""Connects to a socket in the file system.

Wall: new root
Limit: forbidden
"""

import socket


def solve(x):
    socket.socket(socket.AF_UNIX).connect(TARGETS["unix_socket"])
    raise RuntimeError("ESCAPED: connected")

"""Connects to a socket without a file.

Wall: no network
Limit: forbidden
"""

import socket


def solve(x):
    socket.socket(socket.AF_UNIX).connect("\0" + TARGETS["abstract_socket"])
    raise RuntimeError("ESCAPED: connected")

"""Sends a descriptor to itself and waits for others.

Wall: closed descriptors
"""

import socket


def solve(x):
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    raise RuntimeError("ESCAPED: a pair of datagram sockets")

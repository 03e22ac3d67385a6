"""Sends a datagram.

Wall: no network
Limit: forbidden
"""

import socket


def solve(x):
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.sendto(b"ESCAPED", ("127.0.0.1", TARGETS["port"]))
    raise RuntimeError("ESCAPED: sent")

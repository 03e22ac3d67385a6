"""Opens a socket to the host of a virtual machine.

Wall: list of system calls
Limit: forbidden
"""

import socket


def solve(x):
    socket.socket(40, socket.SOCK_STREAM)
    raise RuntimeError("ESCAPED: a socket")

"""Keeps memory of the kernel in pipes.

Wall: list of system calls
"""

import fcntl
import os


def solve(x):
    reader, writer = os.pipe()
    fcntl.fcntl(writer, 1031, 1 << 20)
    raise RuntimeError("ESCAPED: a pipe of a megabyte")

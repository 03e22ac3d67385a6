"""Starts a process without Python's knowledge.

Wall: list of system calls
"""

import ctypes


def solve(x):
    pid = ctypes.CDLL(None).fork()
    if pid >= 0:
        raise RuntimeError("ESCAPED: a process")
    return x

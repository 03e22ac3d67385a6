"""Leaves shared memory for the next run.

Wall: namespace of its own
"""

import ctypes
import platform

LIBC = ctypes.CDLL(None, use_errno=True)


def call(x86_64, aarch64, *arguments):
    number = x86_64 if platform.machine() == "x86_64" else aarch64
    return LIBC.syscall(ctypes.c_long(number), *arguments)


def solve(x):
    if call(29, 194, 0x1234, 4096, 0o1666) >= 0:
        raise RuntimeError("ESCAPED: shared memory")
    return x

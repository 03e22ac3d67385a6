"""Takes a mount away.

Wall: list of system calls
"""

import ctypes
import platform

LIBC = ctypes.CDLL(None, use_errno=True)


def call(x86_64, aarch64, *arguments):
    number = x86_64 if platform.machine() == "x86_64" else aarch64
    return LIBC.syscall(ctypes.c_long(number), *arguments)


def solve(x):
    result = call(166, 39, b"/tmp", 2)
    if result >= 0:
        raise RuntimeError("ESCAPED: the call gave " + str(result))
    return x

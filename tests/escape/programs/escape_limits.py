"""Lifts its own limits.

Wall: list of system calls
"""

import ctypes
import platform

LIBC = ctypes.CDLL(None, use_errno=True)


def call(x86_64, aarch64, *arguments):
    number = x86_64 if platform.machine() == "x86_64" else aarch64
    return LIBC.syscall(ctypes.c_long(number), *arguments)


def solve(x):
    result = call(302, 261, 0, 7, ctypes.create_string_buffer((64).to_bytes(8, 'little') * 2, 16), None)
    if result >= 0:
        raise RuntimeError("ESCAPED: the call gave " + str(result))
    return x

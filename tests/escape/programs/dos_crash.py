"""Reads address 0.

Wall: a process of its own
Limit: crash
"""

import ctypes


def solve(x):
    return ctypes.string_at(0)

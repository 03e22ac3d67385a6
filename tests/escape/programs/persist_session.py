"""Leaves its session and its parent.

Wall: process namespace
"""

import os


def solve(x):
    try:
        os.setsid()
    except OSError:
        return -1
    if os.fork() == 0:
        os.execv("/bin/sleep", ["sleep", "100"])
    raise RuntimeError("ESCAPED: a daemon")

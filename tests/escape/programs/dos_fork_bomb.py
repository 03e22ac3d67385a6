"""Starts processes without end.

Wall: list of system calls
Limit: forbidden
"""

import os


def solve(x):
    while True:
        if os.fork() >= 0:
            raise RuntimeError("ESCAPED: a process")

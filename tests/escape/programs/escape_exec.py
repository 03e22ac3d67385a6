"""Becomes a shell.

Wall: list of system calls
Limit: forbidden
"""

import os


def solve(x):
    os.execv("/bin/sh", ["sh", "-c", "echo ESCAPED >&2; exit 0"])

"""Reaches for its group.

Wall: list of system calls
Limit: forbidden
"""

import os


def solve(x):
    os.killpg(0, 0)
    raise RuntimeError("ESCAPED: its group")

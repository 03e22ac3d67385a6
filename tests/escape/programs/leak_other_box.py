"""Looks for files of other runs.

Wall: a box of its own
"""

import os


def solve(x):
    there = os.listdir("/tmp")
    if there:
        raise RuntimeError("ESCAPED: " + repr(there))
    return x

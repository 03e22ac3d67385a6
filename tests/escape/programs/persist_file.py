"""Leaves a file for the next run.

Wall: a box of its own
"""

import os


def solve(x):
    if x == 0:
        if os.path.exists("/tmp/left"):
            raise RuntimeError("ESCAPED: the file of an earlier run")
        open("/tmp/left", "w").close()
    return -1

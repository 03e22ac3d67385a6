"""Takes memory by files without names.

Wall: list of system calls
"""

import os


def solve(x):
    file = os.memfd_create("x")
    raise RuntimeError("ESCAPED: a file in memory, " + str(file))

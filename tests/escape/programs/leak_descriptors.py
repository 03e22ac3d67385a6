"""Reads from every descriptor that it was born with.

Wall: closed descriptors
"""

import os
import select


def solve(x):
    for number in range(4, 1024):
        try:
            os.fstat(number)
            ready = select.select([number], [], [], 0)[0]
        except OSError:
            continue
        if ready and (data := os.read(number, 1000)):
            raise RuntimeError("ESCAPED: " + repr(data))
    return x

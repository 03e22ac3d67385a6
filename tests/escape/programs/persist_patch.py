"""Leaves a patched library for the next run.

Wall: a process of its own
"""

import numpy


def solve(x):
    if x == 0:
        if hasattr(numpy, "left_by_a_program"):
            raise RuntimeError("ESCAPED: the patch of an earlier run")
        numpy.left_by_a_program = True
    return -1

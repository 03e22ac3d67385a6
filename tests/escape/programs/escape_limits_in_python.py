"""Lifts its limit on processor time.

Wall: list of system calls
"""

import resource


def solve(x):
    resource.setrlimit(resource.RLIMIT_CPU, (3, 3))
    raise RuntimeError("ESCAPED: lifted")

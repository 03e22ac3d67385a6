"""Overflows the stack.

Wall: a process of its own
"""

import sys

sys.setrecursionlimit(10**9)


def solve(x):
    return eval("(" * 90 + "1" + ")" * 90) + solve(x)

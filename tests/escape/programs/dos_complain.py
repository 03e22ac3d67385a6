"""Writes to the error output without end.

Wall: output
Limit: output
"""

import sys


def solve(x):
    while True:
        sys.stderr.write("x" * 1000)

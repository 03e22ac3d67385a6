"""Reaches for every process.

Wall: process namespace
Limit: forbidden
"""

import os


def solve(x):
    os.kill(-1, 0)
    raise RuntimeError("ESCAPED: there are others")

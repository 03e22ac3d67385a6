"""Announces a frame of four gigabytes.

Wall: size of results
Limit: output
"""

import os


def solve(x):
    os.write(3, b"\xff\xff\xff\xff" + b"\0" * 5)
    return None

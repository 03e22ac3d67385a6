"""Fills the disk.

Wall: size of the box
"""

import os


def solve(x):
    written = 0
    try:
        for n in range(20):
            with open(f"/tmp/{n}", "wb") as file:
                for _ in range(15):
                    written += file.write(b"x" * 1_000_000)
    except OSError:
        if written <= 17_000_000:
            return -1
    raise RuntimeError("ESCAPED: " + str(written) + " bytes")

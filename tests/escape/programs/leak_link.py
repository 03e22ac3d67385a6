"""Reads a file of the user over a symbolic link.

Wall: new root
"""

import os


def solve(x):
    link = f"/tmp/link{x}"
    os.symlink(TARGETS["canary_file"], link)
    with open(link) as file:
        raise RuntimeError("ESCAPED: read " + file.read())

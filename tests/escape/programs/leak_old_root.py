"""Looks for the old root where pivot_root leaves it.

Wall: pivot_root
"""

import os


def solve(x):
    for folder in ("/old", "/.old", "/oldroot", "/put_old", "/mnt", "/host", "/home", "/var"):
        if os.path.isdir(folder) and os.listdir(folder):
            raise RuntimeError("ESCAPED: " + folder)
    return x

"""Writes a file outside.

Wall: new root
"""

import os


def solve(x):
    with open(os.path.join(TARGETS["mark_dir"], "mark"), "w") as file:
        file.write("ESCAPED")
    raise RuntimeError("ESCAPED: wrote")

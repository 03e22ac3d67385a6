"""Opens files without end.

Wall: number of files
"""

import os


def solve(x):
    kept = []
    try:
        while len(kept) < 1000:
            kept.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        return -1
    raise RuntimeError("ESCAPED: 1000 files")

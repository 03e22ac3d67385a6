"""Makes files without end.

Wall: number of files in the box
"""

import os


def solve(x):
    try:
        for n in range(5000):
            os.close(os.open(f"/tmp/{n}", os.O_CREAT | os.O_WRONLY))
    except OSError:
        return -1
    raise RuntimeError("ESCAPED: 5000 files")

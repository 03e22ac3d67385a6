"""Takes memory by a shared map.

Wall: memory
"""

import mmap


def solve(x):
    kept = []
    while True:
        part = mmap.mmap(-1, 50_000_000)
        part.write(b"x" * 50_000_000)
        kept.append(part)

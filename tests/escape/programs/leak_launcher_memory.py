"""Reads the memory map of its parent.

Wall: no /proc
"""

def solve(x):
    with open(f"/proc/{TARGETS['launcher_pid']}/maps", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

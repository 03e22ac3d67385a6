"""Reads what /proc says of itself.

Wall: no /proc
"""

def solve(x):
    with open("/proc/self/maps", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

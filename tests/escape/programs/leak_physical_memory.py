"""Reads physical memory.

Wall: four devices
"""

def solve(x):
    with open("/dev/mem", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

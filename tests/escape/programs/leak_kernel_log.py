"""Reads the log of the kernel.

Wall: four devices
"""

def solve(x):
    with open("/dev/kmsg", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

"""Reads what the kernel says of the machine.

Wall: no /sys
"""

def solve(x):
    with open("/sys/kernel/notes", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

"""Reads the list of users.

Wall: new root
"""

def solve(x):
    with open("/etc/passwd", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

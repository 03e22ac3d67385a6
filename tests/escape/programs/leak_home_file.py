"""Reads a file of the user.

Wall: new root
"""

def solve(x):
    with open(TARGETS["canary_file"], "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

"""Climbs out of the root by dots.

Wall: pivot_root
"""

def solve(x):
    with open("/tmp" + "/.." * 20 + TARGETS["canary_file"], "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

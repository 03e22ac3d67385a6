"""Writes one large file.

Wall: size of files
"""

def solve(x):
    with open("/tmp/large", "wb") as file:
        file.truncate(10**9)
    raise RuntimeError("ESCAPED: a gigabyte")

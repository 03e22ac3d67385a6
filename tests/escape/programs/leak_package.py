"""Reads the code that poses the cases.

Wall: masked package
"""

def solve(x):
    with open(TARGETS["package"] + "/judge/posing.py", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

"""Reads the environment of the judge.

Wall: no /proc
"""

def solve(x):
    with open(f"/proc/{TARGETS['judge_pid']}/environ", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))

"""Takes memory by lists.

Wall: memory
Limit: memory
"""

KEPT = []


def solve(x):
    while True:
        KEPT.append(bytearray(10_000_000))

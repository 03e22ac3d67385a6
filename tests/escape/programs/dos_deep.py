"""Returns a list in a list in a list.

Wall: plain data
"""

def solve(x):
    inner = []
    for _ in range(100_000):
        inner = [inner]
    return inner

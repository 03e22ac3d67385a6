"""Returns a million small values.

Wall: plain data
"""

def solve(x):
    return [[n] for n in range(1_000_000)]

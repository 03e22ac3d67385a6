"""Returns a number of a million digits.

Wall: strict reading
"""

def solve(x):
    return 1 << 4_000_000

"""Returns what compares with nothing.

Wall: comparison
"""

def solve(x):
    return float("nan") if x % 2 else float("inf")

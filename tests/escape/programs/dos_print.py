"""Prints without end.

Wall: output
Limit: output
"""

def solve(x):
    while True:
        print("x" * 1000)

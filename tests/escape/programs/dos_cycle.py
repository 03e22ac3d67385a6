"""Returns a list that holds itself.

Wall: plain data
"""

def solve(x):
    inner = []
    inner.append(inner)
    return inner

"""Never ends inside one operation.

Wall: processor time
Limit: cpu
"""

def solve(x):
    return 7 ** (10**9)

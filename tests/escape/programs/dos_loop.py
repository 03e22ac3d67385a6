"""Never ends.

Wall: processor time
Limit: cpu
"""

def solve(x):
    while True:
        pass

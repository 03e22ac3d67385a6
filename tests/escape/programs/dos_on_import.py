"""Never ends while it is loaded.

Wall: processor time
Limit: cpu
"""

while True:
    pass


def solve(x):
    return x

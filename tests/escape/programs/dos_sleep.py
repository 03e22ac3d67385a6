"""Sleeps for ever.

Wall: wall clock
Limit: wall
"""

import time


def solve(x):
    while True:
        time.sleep(1000)

"""Waits for a lock that it holds.

Wall: wall clock
Limit: wall
"""

import threading

LOCK = threading.Lock()


def solve(x):
    LOCK.acquire()
    LOCK.acquire()

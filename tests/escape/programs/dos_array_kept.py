"""Takes memory, and keeps it when it is refused.

Wall: memory
"""

import time

import numpy as np

KEPT = []


def solve(x):
    try:
        while True:
            KEPT.append(np.ones(1_000_000))
    except MemoryError:
        time.sleep(100)

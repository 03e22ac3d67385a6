"""Starts threads without end.

Wall: number of threads
"""

import threading
import time


def solve(x):
    started = 0
    try:
        while started < 500:
            threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
            started += 1
    except RuntimeError:
        return -1
    raise RuntimeError("ESCAPED: 500 threads")

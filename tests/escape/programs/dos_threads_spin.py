"""Burns time in many threads.

Wall: processor time
Limit: cpu
"""

import threading
import time


def spin():
    while True:
        pass


def solve(x):
    for _ in range(8):
        threading.Thread(target=spin, daemon=True).start()
    time.sleep(100)

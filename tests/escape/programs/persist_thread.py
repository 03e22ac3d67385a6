"""Goes on in a thread after its last answer.

Wall: ended after its answer
"""

import threading
import time


def later():
    while True:
        time.sleep(0.01)


def solve(x):
    threading.Thread(target=later).start()
    return -1

"""Does something when it ends.

Wall: ended after its answer
"""

import atexit
import time

atexit.register(time.sleep, 100)


class Late:
    def __del__(self):
        time.sleep(100)


LATE = Late()


def solve(x):
    return -1

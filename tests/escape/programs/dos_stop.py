"""Stops itself and waits to be woken.

Wall: wall clock
Limit: wall
"""

import os
import signal
import time


def solve(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    time.sleep(100)

"""Kills another process of the user.

Wall: process namespace
"""

import os
import signal


def solve(x):
    os.kill(TARGETS["victim_pid"], signal.SIGKILL)
    raise RuntimeError("ESCAPED: killed")

"""Types into a terminal.

Wall: list of system calls
"""

import fcntl


def solve(x):
    for number in range(3):
        fcntl.ioctl(number, 0x5412, b"x")
        raise RuntimeError("ESCAPED: typed")

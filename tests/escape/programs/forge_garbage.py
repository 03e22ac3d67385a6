"""Sends bytes that are no value.

Wall: strict reading
"""

import os
import struct


def solve(x):
    os.write(3, struct.pack("<IIB", 40, x, 0) + b"a\xff\xff\xff\x7f" + b"\x99" * 35)
    os._exit(0)

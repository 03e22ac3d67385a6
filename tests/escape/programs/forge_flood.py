"""Sends a thousand frames.

Wall: order of frames
Limit: protocol
"""

import os
import struct


def solve(x):
    for n in range(1000):
        os.write(3, struct.pack("<IIB", 1, n, 0) + b"T")
    return None

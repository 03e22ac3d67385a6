"""Sends the same case twice.

Wall: order of frames
Limit: protocol
"""

import os
import struct

BODY = b"l" + struct.pack("<I", 2) + b"Nb" + struct.pack("<I", 0)


def solve(x):
    os.write(3, struct.pack("<IIB", len(BODY), x, 0) + BODY)
    return None

"""Sends an array whose shape is larger than its bytes.

Wall: strict reading
"""

import os
import struct


def solve(x):
    array = b"\x07float64\x02" + struct.pack("<2I", 2**31, 2**31)
    value = b"a" + struct.pack("<I", len(array)) + array
    body = b"l" + struct.pack("<I", 2) + value + b"b" + struct.pack("<I", 0)
    os.write(3, struct.pack("<IIB", len(body), x, 0) + body)
    os._exit(0)

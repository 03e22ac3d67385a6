"""Sends kinds of frames that do not exist.

Wall: order of frames
Limit: protocol
"""

import os
import struct


def solve(x):
    body = b"accepted"
    for kind in (4, 7, 255):
        os.write(3, struct.pack("<IIB", len(body), x, kind) + body)
    return None

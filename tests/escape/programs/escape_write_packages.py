"""Plants code among the packages.

Wall: read-only mounts
"""

import os

import numpy


def solve(x):
    with open(os.path.join(os.path.dirname(numpy.__file__), "planted.py"), "w"):
        raise RuntimeError("ESCAPED: planted")

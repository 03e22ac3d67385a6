"""Backtracks without end.

Wall: processor time
Limit: cpu
"""

import re


def solve(x):
    return bool(re.match(r"(a+)+$", "a" * 60 + "b"))

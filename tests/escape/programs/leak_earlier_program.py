"""Searches memory for the program that ran before.

Wall: no program in the launcher
"""

import gc


def solve(x):
    texts = [thing for thing in gc.get_objects() if isinstance(thing, (dict, list, tuple))]
    mark = "-".join(["HONEST", "PROGRAM"])  # not whole in this text, which is in memory, too
    for thing in texts:
        values = thing.values() if isinstance(thing, dict) else thing
        if any(isinstance(value, str) and mark in value for value in values):
            raise RuntimeError("ESCAPED: an earlier program")
    return x

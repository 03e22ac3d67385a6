"""Starts a pool of processes.

Wall: list of system calls
"""

import multiprocessing


def solve(x):
    with multiprocessing.get_context("fork").Pool(2) as pool:
        raise RuntimeError("ESCAPED: " + str(pool.map(abs, [-1])))

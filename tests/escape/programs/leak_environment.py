"""Looks for secrets in its environment.

Wall: scrubbed environment
"""

import os

KNOWN = {
    "PATH", "LANG", "LC_CTYPE", "HOME", "TMPDIR", "PYTHONHASHSEED", "MPLBACKEND",
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "MALLOC_ARENA_MAX",
}


def solve(x):
    more = set(os.environ) - KNOWN
    if more:
        raise RuntimeError("ESCAPED: " + repr(more))
    return x
